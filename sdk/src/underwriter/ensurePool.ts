import { type Address, isAddressEqual, zeroHash } from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { type CreatePoolParameters, createPool } from "../actions/insurance/createPool.ts";
import { getPoolManager } from "../actions/insurance/getPoolManager.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { eventOf } from "../events/eventOf.ts";
import { getEvents } from "../events/getEvents.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { waitFor } from "../write/waitFor.ts";

/** What the pool is, should it have to be made. */
export type EnsurePoolParameters = Omit<CreatePoolParameters, "manager" | "idempotencyKey">;

/**
 * The first insurance pool for an asset and a capability that the account manages, made if there is none.
 *
 * @example
 * const pool = await ensurePool(client, { asset: usd, capability: "data.profile", name: "Profiles", symbol: "aiPRO", rate });
 */
export async function ensurePool(client: AinurClient, parameters: EnsurePoolParameters): Promise<Address> {
  const { asset, capability } = parameters;
  const manager = actingAccount(client, parameters.account).address;
  const insured = capability === undefined ? zeroHash : capabilityId(capability);
  const created = await getEvents(client, {
    contract: "insurancePools",
    eventName: "PoolCreated",
    args: { asset, capability: insured },
  });
  for (const { args } of created)
    if (isAddressEqual(await getPoolManager(client, { pool: args.pool }), manager)) return args.pool;
  const { events } = await waitFor(client, { hash: await createPool(client, parameters) });
  return eventOf(events, "PoolCreated").args.pool;
}
