import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type NominateParameters = WriteOptions & {
  readonly agentId: bigint;
  /** AINU wei. */
  readonly amount: bigint;
};

/**
 * Stakes AINU of the account's Ledger balance behind an agent, and shares its rewards and losses from now on.
 * `nominations` must be the account's Ledger operator.
 *
 * Throws `ContractError` such as `AmountTooSmall`, `PoolLost`, `ERC6909InsufficientBalance`.
 *
 * @example
 * await client.nominations.nominate({ agentId, amount: parseEther("100") });
 */
export async function nominate(
  client: AinurClient,
  { agentId, amount, ...options }: NominateParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "nominate",
    args: [agentId, amount],
  });
}
