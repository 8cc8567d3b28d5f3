import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SubmitEvidenceParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** sha-256 digest of the evidence in the content store. */
  readonly contentHash: Hex;
};

/**
 * Points to evidence within its period. Jurors count content that they cannot fetch against who submitted it.
 *
 * Throws `ContractError` such as `WrongPhase`.
 *
 * @example
 * const cid = await store.put(new TextEncoder().encode("The third column is a copy of the second."));
 * await client.court.submitEvidence({ disputeId, contentHash: cidToDigest(cid) });
 */
export async function submitEvidence(
  client: AinurClient,
  { disputeId, contentHash, ...options }: SubmitEvidenceParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "submitEvidence",
    args: [disputeId, contentHash],
  });
}
