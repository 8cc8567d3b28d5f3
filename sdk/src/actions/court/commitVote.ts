import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type CommitVoteParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** Of `commitmentOf`. */
  readonly commitment: Hex;
};

/**
 * Commits a seat to a choice that nobody can read yet. Whoever controls the juror's agent. Keep the salt: without it the
 * vote cannot be revealed, and is lost.
 *
 * Throws `ContractError` such as `WrongPhase`, `NotController`, `WrongSeatState`.
 *
 * @example
 * const commitment = client.court.commitmentOf({ disputeId, round, agentId, choice, salt });
 * await client.court.commit({ disputeId, seat, commitment });
 */
export async function commitVote(
  client: AinurClient,
  { disputeId, seat, commitment, ...options }: CommitVoteParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "commit",
    args: [disputeId, seat, commitment],
  });
}
