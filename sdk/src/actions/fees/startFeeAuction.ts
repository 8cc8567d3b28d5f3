import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type StartFeeAuctionParameters = WriteOptions & {
  readonly token: Address;
};

/**
 * Starts the auction of all protocol fees in a token, at twice what they are worth. Anyone may call it, while no auction
 * of the token runs.
 *
 * Throws `ContractError` such as `AuctionRunning`, `NothingToSell`, `WrongWay`.
 *
 * @example
 * await client.fees.start({ token });
 */
export async function startFeeAuction(
  client: AinurClient,
  { token, ...options }: StartFeeAuctionParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "feeAuction", functionName: "start", args: [token] });
}
