import { capabilityId } from "@ainur/sdk";
import type { Address } from "viem";
import type { Participant } from "../connect.ts";

export type FindCoverParameters = {
  readonly agentId: bigint;
  readonly capability: string;
  /** Units of the test dollar. */
  readonly amount: bigint;
};

/** Cover from the first pool for a capability that has room for it; `undefined` while there is none. */
export async function findCover(
  { client, dollar: asset, address }: Participant,
  { agentId, capability, amount }: FindCoverParameters,
): Promise<{ readonly pool: Address; readonly amount: bigint } | undefined> {
  const created = await client.getEvents({
    contract: "insurancePools",
    eventName: "PoolCreated",
    args: { asset, capability: capabilityId(capability) },
  });
  for (const { args } of created) {
    const { pool } = args;
    if ((await client.insurance.getCapacity({ pool, agentId, client: address })) >= amount)
      return { pool, amount };
  }
  return undefined;
}
