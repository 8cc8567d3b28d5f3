import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type OptInParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Weight: deposits of `getDepositUnit` each. */
  readonly units: number;
};

/**
 * Puts an agent on the list of jurors with a deposit from the account's Ledger balance. Only the agent's owner; `court`
 * must be its Ledger operator; the agent must be bonded and have the score.
 *
 * Throws `ContractError` such as `ScoreTooLow`, `AgentNotEligible`, `InvalidUnits`, `AlreadyJuror`.
 *
 * @example
 * await client.court.optIn({ agentId, units: 2 });
 */
export async function optIn(
  client: AinurClient,
  { agentId, units, ...options }: OptInParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "optIn",
    args: [agentId, units],
  });
}
