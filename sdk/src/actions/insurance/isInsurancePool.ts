import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type IsInsurancePoolParameters = ReadOptions & {
  readonly address: Address;
};

/**
 * Whether an address is a pool that the protocol's factory made.
 *
 * @example
 * const isPool = await client.insurance.isPool({ address });
 */
export async function isInsurancePool(
  client: AinurClient,
  { address, ...options }: IsInsurancePoolParameters,
): Promise<boolean> {
  return readAction(client, {
    ...options,
    contract: "insurancePools",
    functionName: "isPool",
    args: [address],
  });
}
