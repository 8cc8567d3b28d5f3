import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { courtTypedData } from "../../signing/courtTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignCommitParameters = SignOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** Of `commitmentOf`. */
  readonly commitment: Hex;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/**
 * The signature that commits a juror's seat, for a relayer to send.
 *
 * @example
 * const signature = await juror.court.signCommit({ disputeId, seat, commitment, deadline });
 * await relayer.court.commitBySig({ disputeId, seat, commitment, signer, deadline, signature });
 */
export async function signCommit(
  client: AinurClient,
  { disputeId, seat, commitment, deadline, ...options }: SignCommitParameters,
): Promise<Hex> {
  const typedData = courtTypedData(client, "Commit", { disputeId, seat, commitment, deadline });
  return signAct(client, { ...options, typedData });
}
