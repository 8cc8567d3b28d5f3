import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetPoolManagerParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly manager: Address;
};

/**
 * Hands a pool's management over. Only the manager.
 *
 * Throws `ContractError` such as `NotManager`, `InvalidManager`.
 *
 * @example
 * await client.insurance.setManager({ pool, manager });
 */
export async function setPoolManager(
  client: AinurClient,
  { pool, manager, ...options }: SetPoolManagerParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "setManager",
    args: [manager],
  });
}
