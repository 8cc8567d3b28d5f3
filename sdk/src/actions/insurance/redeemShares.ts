import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RedeemSharesParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  /** Shares that were put aside for long enough; see `getMaxRedeem`. */
  readonly shares: bigint;
  /** Who is paid in tokens, outside the Ledger; the account if not given. */
  readonly to?: Address;
};

/**
 * Takes capital out of an insurance pool for shares that were put aside by `requestRedeem`, as far as it backs no cover.
 *
 * Throws `ContractError` such as `ERC4626ExceededMaxRedeem`.
 *
 * @example
 * const shares = await client.insurance.getMaxRedeem({ pool, owner });
 * await client.insurance.redeem({ pool, shares });
 */
export async function redeemShares(
  client: AinurClient,
  { pool, shares, to, ...options }: RedeemSharesParameters,
): Promise<Hash> {
  const owner = actingAccount(client, options.account).address;
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "redeem",
    args: [shares, to ?? owner, owner],
  });
}
