import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RevealVoteParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** 0 refuses to rule; from 1 on the choices in their order. In disputes of jobs, 1 to 5 give the provider 0, 25, 50, 75 or 100 %. */
  readonly choice: number;
  /** 32 bytes that nobody else knows. */
  readonly salt: Hex;
};

/**
 * Opens a seat's vote once all have committed or the time to commit is over.
 *
 * Throws `ContractError` such as `CommitmentMismatch`, `WrongPhase`.
 *
 * @example
 * await client.court.reveal({ disputeId, seat, choice, salt });
 */
export async function revealVote(
  client: AinurClient,
  { disputeId, seat, choice, salt, ...options }: RevealVoteParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "reveal",
    args: [disputeId, seat, choice, salt],
  });
}
