import { type Account, type Address, isAddressEqual } from "viem";
import { getAgent } from "../actions/agents/getAgent.ts";
import { getCapabilityLevel } from "../actions/agents/getCapabilityLevel.ts";
import { register } from "../actions/agents/register.ts";
import { setAgentURI } from "../actions/agents/setAgentURI.ts";
import { setCapabilities } from "../actions/agents/setCapabilities.ts";
import { bond } from "../actions/staking/bond.ts";
import { getBond } from "../actions/staking/getBond.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { eventOf } from "../events/eventOf.ts";
import { getEvents } from "../events/getEvents.ts";
import { type BuildAgentCardParameters, buildAgentCard } from "../identity/buildAgentCard.ts";
import { publishAgentCard } from "../identity/publishAgentCard.ts";
import { ensureFunds } from "../jobs/ensureFunds.ts";
import { storeOf } from "../jobs/storeOf.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { waitFor } from "../write/waitFor.ts";

export type EnsureAgentParameters = {
  /** Owner of the agent; the client's account if not given. */
  readonly account?: Account | Address;
  /** An agent of the account; its first one, or a new one, if not given. */
  readonly agentId?: bigint;
  /** What it says of itself and asks for its work. */
  readonly card: Omit<BuildAgentCardParameters, "registrations">;
  /** What it offers, with levels 1 to 100. */
  readonly capabilities: readonly { readonly slug: string; readonly level: number }[];
  /** AINU wei that must be bonded at least; deposited from the account's tokens where the Ledger has too few. */
  readonly bond: bigint;
};

export type EnsureAgentReturnType = { readonly agentId: bigint; readonly agentURI: string };

/**
 * Makes an agent what it should be, and does only what is missing: registers it, publishes its card, sets its
 * capabilities, bonds.
 *
 * @example
 * const { agentId } = await ensureAgent(client, {
 *   card: { name: "Profiler", description: "Profiles CSV files.", offers: [{ capability: "data.profile", price, token, chainId }] },
 *   capabilities: [{ slug: "data.profile", level: 80 }],
 *   bond: parseEther("1000"),
 * });
 */
export async function ensureAgent(
  client: AinurClient,
  parameters: EnsureAgentParameters,
): Promise<EnsureAgentReturnType> {
  const account = actingAccount(client, parameters.account);
  const { capabilities, bond: wanted } = parameters;
  const agentId =
    parameters.agentId ??
    (await firstAgentOf(client, account.address)) ??
    (await registerNew(client, account));

  const registrations = [{ agentId, chainId: client.chain.id, registry: addressOf(client, "agentRegistry") }];
  const card = buildAgentCard({ ...parameters.card, registrations });
  const agentURI = await publishAgentCard({ card, store: storeOf(client) });
  if ((await getAgent(client, { agentId })).agentURI !== agentURI)
    await waitFor(client, { hash: await setAgentURI(client, { account, agentId, agentURI }) });

  const levels = await Promise.all(
    capabilities.map(({ slug }) => getCapabilityLevel(client, { agentId, capability: slug })),
  );
  const changed = capabilities.filter(({ level }, index) => levels[index] !== level);
  if (changed.length > 0)
    await waitFor(client, {
      hash: await setCapabilities(client, { account, agentId, capabilities: changed }),
    });

  const { bonded } = await getBond(client, { agentId });
  if (bonded < wanted) {
    const amount = wanted - bonded;
    const operator = addressOf(client, "staking");
    await ensureFunds(client, { account, token: addressOf(client, "ainu"), amount, operator, fund: true });
    await waitFor(client, { hash: await bond(client, { account, agentId, amount }) });
  }
  return { agentId, agentURI };
}

/** The lowest agent that an account has registered and still owns. */
async function firstAgentOf(client: AinurClient, owner: Address): Promise<bigint | undefined> {
  const registered = await getEvents(client, {
    contract: "agentRegistry",
    eventName: "Registered",
    args: { owner },
  });
  for (const { args } of registered) {
    const agent = await getAgent(client, { agentId: args.agentId });
    if (isAddressEqual(agent.owner, owner)) return args.agentId;
  }
  return undefined;
}

async function registerNew(client: AinurClient, account: Account): Promise<bigint> {
  const { events } = await waitFor(client, { hash: await register(client, { account }) });
  return eventOf(events, "Registered").args.agentId;
}
