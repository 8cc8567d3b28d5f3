import { capabilityId } from "@ainur/sdk";
import type { Address } from "viem";
import type { Participant } from "../connect.ts";

export type FindCoverParameters = {
  readonly agentId: bigint;
  readonly capability: string;
  /** Units of the test dollar. */
  readonly amount: bigint;
};

/**
 * As much cover as is wanted, or less from a pool that has lost enough by the agent already: then the amount may be 0. Resolves
 * to `undefined` while no pool for the capability has capital.
 */
export async function findCover(
  { client, dollar: asset, address }: Participant,
  { agentId, capability, amount }: FindCoverParameters,
): Promise<{ readonly pool: Address; readonly amount: bigint } | undefined> {
  const created = await client.getEvents({
    contract: "insurancePools",
    eventName: "PoolCreated",
    args: { asset, capability: capabilityId(capability) },
  });
  let best: { readonly pool: Address; readonly amount: bigint } | undefined;
  for (const { args } of created) {
    const { pool } = args;
    const { assets } = await client.insurance.getState({ pool });
    if (assets === 0n) continue;
    const capacity = await client.insurance.getCapacity({ pool, agentId, client: address });
    if (capacity >= amount) return { pool, amount };
    if (best === undefined || capacity > best.amount) best = { pool, amount: capacity };
  }
  return best;
}
