import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SettleRoundParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Counted from 0. */
  readonly round: number;
};

/**
 * Pays and slashes the jurors of an earlier round of a ruled dispute, and refunds the appeal's winner. Anyone may call
 * it.
 *
 * Throws `ContractError` such as `NothingToSettle`.
 *
 * @example
 * await client.court.settleRound({ disputeId, round: 0 });
 */
export async function settleRound(
  client: AinurClient,
  { disputeId, round, ...options }: SettleRoundParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "settleRound",
    args: [disputeId, round],
  });
}
