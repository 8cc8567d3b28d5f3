import type { Address } from "viem";
import type { CoalitionCandidate } from "../../coalition/composite/CoalitionCandidate.ts";
import { type FoundAgent, priceOf } from "../../jobs/findAgents.ts";

export type CandidatesFromParameters = {
  /** Agents by the capability for which they were found; of each an agent may be found for several. */
  readonly found: ReadonlyMap<string, readonly FoundAgent[]>;
  /** In what prices are asked. */
  readonly token: Address;
  readonly chainId: number;
};

/**
 * Agents that were found, each once, with what it asks by its card for each capability; lowest id first. The fields that its offers are in, such as
 * `data` of `data.profile`, count as its domains.
 */
export function candidatesFrom({ found, token, chainId }: CandidatesFromParameters): CoalitionCandidate[] {
  const candidates = new Map<bigint, CoalitionCandidate>();
  for (const [capability, agents] of found) {
    for (const agent of agents) {
      const { agentId, score, freeBond, level } = agent;
      const price = priceOf(agent, { capability, token, chainId });
      const offer = { capability, level, ...(price !== undefined && { price }) };
      const offers = [...(candidates.get(agentId)?.offers ?? []), offer];
      candidates.set(agentId, { agentId, score, freeBond, offers, domains: domainsOf(agent) });
    }
  }
  return [...candidates.values()].sort((a, b) => (a.agentId < b.agentId ? -1 : 1));
}

function domainsOf({ card }: FoundAgent): string[] {
  const words = card?.ainur?.offers.flatMap(({ capability }) => capability.split(".", 1)) ?? [];
  return [...new Set(words)].sort();
}
