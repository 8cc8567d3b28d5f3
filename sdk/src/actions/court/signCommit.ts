import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { courtTypedData } from "../../signing/courtTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignCommitParameters = SignOptions & {
  readonly disputeId: bigint;
  /** Counted from 0. */
  readonly round: number;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** The juror. */
  readonly agentId: bigint;
  /** Of `commitmentOf`. */
  readonly commitment: Hex;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The signature that commits a juror's seat, for a relayer to send.
 *
 * @example
 * const signature = await juror.court.signCommit({ disputeId, round, seat, agentId, commitment, deadline });
 * await relayer.court.commitBySig({ disputeId, seat, commitment, signer, deadline, signature });
 */
export async function signCommit(
  client: AinurClient,
  { disputeId, round, seat, agentId, commitment, deadline, ...options }: SignCommitParameters,
): Promise<Hex> {
  const typedData = courtTypedData(client, "Commit", {
    disputeId,
    round,
    seat,
    agentId,
    commitment,
    deadline,
  });
  return signAct(client, { ...options, typedData });
}
