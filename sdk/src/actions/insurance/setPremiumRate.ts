import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetPremiumRateParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  /** 1e18 fixed point, for each unit of cover. */
  readonly rate: bigint;
};

/**
 * Sets the price of cover, for an agent with the initial score, a job of a week and an idle pool; at most one step a
 * day. Only the manager.
 *
 * Throws `ContractError` such as `RateOutOfBounds`, `NotManager`.
 *
 * @example
 * await client.insurance.setRate({ pool, rate: parseEther("0.02") });
 */
export async function setPremiumRate(
  client: AinurClient,
  { pool, rate, ...options }: SetPremiumRateParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "setRate",
    args: [rate],
  });
}
