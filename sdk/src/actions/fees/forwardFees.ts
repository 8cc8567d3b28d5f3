import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ForwardFeesParameters = WriteOptions & {
  readonly token: Address;
};

/**
 * Credits the treasury with fees in a token that has no governed rate. Anyone may call it.
 *
 * Throws `ContractError` such as `WrongWay`, `NothingToSell`.
 *
 * @example
 * await client.fees.forward({ token });
 */
export async function forwardFees(
  client: AinurClient,
  { token, ...options }: ForwardFeesParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "feeAuction", functionName: "forward", args: [token] });
}
