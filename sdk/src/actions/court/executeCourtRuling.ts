import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ExecuteCourtRulingParameters = WriteOptions & {
  readonly disputeId: bigint;
};

/**
 * Gives the ruling to the arbitrable and settles the last round. Anyone may call it; for a job `jobs.conclude` does this
 * and distributes the escrow in the same transaction.
 *
 * Throws `ContractError` such as `WrongPhase`.
 *
 * @example
 * await client.court.executeRuling({ disputeId });
 */
export async function executeCourtRuling(
  client: AinurClient,
  { disputeId, ...options }: ExecuteCourtRulingParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "executeRuling",
    args: [disputeId],
  });
}
