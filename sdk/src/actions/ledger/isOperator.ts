import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsOperatorParameters = ReadOptions & {
  readonly owner: Address;
  readonly operator: Address;
};

/**
 * Whether `operator` may move all balances of `owner` in the Ledger.
 *
 * @example
 * const ready = await client.ledger.isOperator({ owner, operator: jobs });
 */
export async function isOperator(
  client: AinurClient,
  { owner, operator, ...options }: IsOperatorParameters,
): Promise<boolean> {
  return readAction(client, {
    ...options,
    contract: "ledger",
    functionName: "isOperator",
    args: [owner, operator],
  });
}
