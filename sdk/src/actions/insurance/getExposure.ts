import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetExposureParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly agentId: bigint;
  readonly client: Address;
};

/** Units of the pool's asset. */
export type Exposure = { readonly ofAgent: bigint; readonly ofClient: bigint };

/**
 * What counts against a pool's caps for an agent and for a client: open cover, and what was paid within `LOSS_MEMORY` and not
 * recovered, in units of the pool's asset.
 *
 * @example
 * const { ofAgent, ofClient } = await client.insurance.getExposure({ pool, agentId, client });
 */
export async function getExposure(
  client: AinurClient,
  { pool, agentId, client: buyer, ...options }: GetExposureParameters,
): Promise<Exposure> {
  const [ofAgent, ofClient] = await readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "exposureOf",
    args: [agentId, buyer],
  });
  return { ofAgent, ofClient };
}
