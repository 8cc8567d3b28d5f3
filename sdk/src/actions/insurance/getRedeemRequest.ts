import type { Address, ContractFunctionReturnType } from "viem";
import type { insurancePoolAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetRedeemRequestParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly owner: Address;
};

/** `claimableAt` is seconds. */
export type RedeemRequest = ContractFunctionReturnType<typeof insurancePoolAbi, "view", "redeemRequestOf">;

/**
 * The shares that somebody has put aside.
 *
 * @example
 * const { shares, claimableAt } = await client.insurance.getRedeemRequest({ pool, owner });
 */
export async function getRedeemRequest(
  client: AinurClient,
  { pool, owner, ...options }: GetRedeemRequestParameters,
): Promise<RedeemRequest> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "redeemRequestOf",
    args: [owner],
  });
}
