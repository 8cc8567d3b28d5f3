import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetCommissionParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Basis points of the rewards. */
  readonly commissionBps: number;
};

/**
 * Sets an agent's part of its nominators' rewards. A lower one counts at once, a higher one after as long as nominations
 * take to leave. Only the agent's owner.
 *
 * Throws `ContractError` such as `CommissionTooHigh`, `NotAgentOwner`.
 *
 * @example
 * await client.nominations.setCommission({ agentId, commissionBps: 500 });
 */
export async function setCommission(
  client: AinurClient,
  { agentId, commissionBps, ...options }: SetCommissionParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "setCommission",
    args: [agentId, commissionBps],
  });
}
