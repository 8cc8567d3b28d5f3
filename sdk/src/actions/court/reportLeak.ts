import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ReportLeakParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** 0 refuses to rule; from 1 on the choices in their order. In disputes of jobs, 1 to 5 give the provider 0, 25, 50, 75 or 100 %. */
  readonly choice: number;
  /** 32 bytes that nobody else knows. */
  readonly salt: Hex;
};

/**
 * Shows that a vote's salt got out before its time. The juror loses the vote and what is at risk; a quarter of that
 * goes to the account.
 *
 * Throws `ContractError` such as `CommitmentMismatch`, `WrongPhase`, `WrongSeatState`.
 *
 * @example
 * await client.court.reportLeak({ disputeId, seat, choice, salt });
 */
export async function reportLeak(
  client: AinurClient,
  { disputeId, seat, choice, salt, ...options }: ReportLeakParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "reportLeak",
    args: [disputeId, seat, choice, salt],
  });
}
