import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetOperatorParameters = WriteOptions & {
  /** A module such as `jobs`, or anybody. */
  readonly operator: Address;
  readonly approved: boolean;
};

/**
 * Lets `operator` move all balances of the account in the Ledger, or no longer. Once for `jobs` and `staking` each.
 *
 * @example
 * await client.ledger.setOperator({ operator: client.ainur.deployment.contracts.jobs, approved: true });
 */
export async function setOperator(
  client: AinurClient,
  { operator, approved, ...options }: SetOperatorParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "setOperator",
    args: [operator, approved],
  });
}
