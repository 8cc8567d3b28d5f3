import type { Address } from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { type Agent, getAgent } from "../actions/agents/getAgent.ts";
import { getScore } from "../actions/reputation/getScore.ts";
import { getFreeBond } from "../actions/staking/getFreeBond.ts";
import { isEligible } from "../actions/staking/isEligible.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { agentText } from "../discovery/agentText.ts";
import { hashedEmbedder, similarityOf } from "../discovery/Embedder.ts";
import { rankAgents } from "../discovery/rankAgents.ts";
import { getEvents } from "../events/getEvents.ts";
import type { AgentCard } from "../identity/AgentCard.ts";
import { resolveAgentCard } from "../identity/resolveAgentCard.ts";
import { chainTime } from "./chainTime.ts";

export type FindAgentsParameters = {
  /** Such as `data.profile`. */
  readonly capability: string;
  /**
   * What is wanted, in words. Then agents are ranked by what their cards say, their score, bond and, where `price` says in
   * what token, price, instead of by score alone.
   */
  readonly wanted?: string;
  /** In what prices are compared. */
  readonly price?: { readonly token: Address; readonly chainId: number };
};

/** An agent that can be hired now. */
export type FoundAgent = Agent & {
  /** At which it offers the capability: 1 to 100. */
  readonly level: number;
  /** 0 to 1,000. */
  readonly score: number;
  /** AINU wei. */
  readonly freeBond: bigint;
  /** What it says of itself; absent where its card cannot be read. */
  readonly card?: AgentCard;
  /** Why it is where it is in the order, the weightiest reason first; only where something was `wanted`. */
  readonly reasons?: readonly string[];
};

/**
 * Agents that are listed, bonded and offer a capability, the best score first, or ranked by what is wanted. Found on the chain, without an indexer: for
 * a market of thousands, ask an indexer.
 *
 * @example
 * const [agent] = await findAgents(client, { capability: "data.profile" });
 * const [best] = await findAgents(client, { capability: "data.profile", wanted: "outliers in sales figures" });
 */
export async function findAgents(
  client: AinurClient,
  { capability, wanted, price }: FindAgentsParameters,
): Promise<readonly FoundAgent[]> {
  const events = await getEvents(client, {
    contract: "agentRegistry",
    eventName: "CapabilitySet",
    args: { capability: capabilityId(capability) },
  });
  const levels = new Map(events.map(({ args }) => [args.agentId, args.level]));
  const now = await chainTime(client);
  const found = await Promise.all(
    [...levels]
      .filter(([, level]) => level > 0)
      .map(([agentId, level]) => describe(client, { agentId, level })),
  );
  const agents = found
    .filter(({ isBonded, activeUntil }) => isBonded && activeUntil >= now)
    .map(({ isBonded: _, ...agent }) => agent)
    .sort((a, b) => b.score - a.score || Number(a.agentId - b.agentId));
  return wanted === undefined
    ? agents
    : rankFoundAgents(agents, { capability, wanted, ...(price && { price }) });
}

/** As `findAgents` does where something is wanted, for agents that are there already. */
export function rankFoundAgents(
  agents: readonly FoundAgent[],
  { capability, wanted, price }: FindAgentsParameters & { readonly wanted: string },
): FoundAgent[] {
  const { embed } = hashedEmbedder();
  const direction = embed(wanted);
  const candidates = agents.map((agent) => {
    const asked = price === undefined ? undefined : priceOf(agent, { capability, ...price });
    return {
      id: agent.agentId.toString(),
      reputation: agent.score,
      bond: agent.freeBond,
      ...(asked !== undefined && { price: asked }),
      ...(agent.card !== undefined && { similarity: similarityOf(direction, embed(agentText(agent.card))) }),
      agent,
    };
  });
  return rankAgents(candidates).map(({ candidate, reasons }) => ({ ...candidate.agent, reasons }));
}

async function describe(
  client: AinurClient,
  { agentId, level }: { readonly agentId: bigint; readonly level: number },
) {
  const { store } = client.ainur;
  const [agent, score, freeBond, isBonded] = await Promise.all([
    getAgent(client, { agentId }),
    getScore(client, { agentId }),
    getFreeBond(client, { agentId }),
    isEligible(client, { agentId }),
  ]);
  // Cards on the web are not asked for: whoever wrote the address would choose where this machine sends requests.
  const allow = () => false;
  const card = await resolveAgentCard({ uri: agent.agentURI, allow, ...(store && { store }) }).catch(
    () => undefined,
  );
  return { ...agent, level, score: Number(score), freeBond, isBonded, ...(card !== undefined && { card }) };
}

/** What an agent's card asks for a capability in a token, in its units. */
export function priceOf(
  { card }: Pick<FoundAgent, "card">,
  {
    capability,
    token,
    chainId,
  }: { readonly capability: string; readonly token: Address; readonly chainId: number },
): bigint | undefined {
  return card?.ainur?.offers.find(
    (offer) =>
      offer.capability === capability &&
      offer.chainId === chainId &&
      offer.token.toLowerCase() === token.toLowerCase(),
  )?.price;
}
