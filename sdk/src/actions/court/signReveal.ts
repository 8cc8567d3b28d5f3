import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { courtTypedData } from "../../signing/courtTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignRevealParameters = SignOptions & {
  readonly disputeId: bigint;
  /** Counted from 0. */
  readonly round: number;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** The juror. */
  readonly agentId: bigint;
  readonly choice: number;
  readonly salt: Hex;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The signature that reveals a juror's vote, for a relayer to send. Whoever sees choice and salt before the time to reveal
 * can report the leak, so hand them out only then.
 *
 * @example
 * const signature = await juror.court.signReveal({ disputeId, round, seat, agentId, choice, salt, deadline });
 * await relayer.court.revealBySig({ disputeId, seat, choice, salt, signer, deadline, signature });
 */
export async function signReveal(
  client: AinurClient,
  { disputeId, round, seat, agentId, choice, salt, deadline, ...options }: SignRevealParameters,
): Promise<Hex> {
  const typedData = courtTypedData(client, "Reveal", {
    disputeId,
    round,
    seat,
    agentId,
    choice,
    salt,
    deadline,
  });
  return signAct(client, { ...options, typedData });
}
