import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetOperatorNonceParameters = ReadOptions & {
  readonly owner: Address;
};

/**
 * The nonce that the next operator signature of `owner` must carry.
 *
 * @example
 * const nonce = await client.ledger.getOperatorNonce({ owner });
 */
export async function getOperatorNonce(
  client: AinurClient,
  { owner, ...options }: GetOperatorNonceParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "ledger", functionName: "nonces", args: [owner] });
}
