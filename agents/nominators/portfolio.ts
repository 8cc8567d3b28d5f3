import { type FoundAgent, findAgents, priceOf } from "@ainur/sdk";
import type { Participant } from "../connect.ts";

/** Whom a nominator of the local economy believes in. */
export type Taste = "best" | "cheapest";

const capabilities = ["text.keywords", "data.profile", "solidity.lint", "data.chart"] as const;

/** The agents that a nominator of a taste stakes on: the best of each capability, or whoever sells key phrases cheapest. */
export async function portfolio(participant: Participant, taste: Taste): Promise<readonly bigint[]> {
  const { client } = participant;
  if (taste === "cheapest") {
    const [capability] = capabilities;
    const found = await findAgents(client, { capability });
    const [cheapest] = found.toSorted((a, b) => asked(participant, a) - asked(participant, b));
    return cheapest === undefined ? [] : [cheapest.agentId];
  }
  const best = await Promise.all(
    capabilities.map(async (capability) => {
      const found = await findAgents(client, { capability });
      return found.toSorted((a, b) => b.score - a.score || b.level - a.level)[0]?.agentId;
    }),
  );
  return best.filter((agentId) => agentId !== undefined);
}

/** What an agent asks for key phrases; more than anybody could pay where it asks nothing. */
function asked({ client, dollar: token }: Participant, agent: FoundAgent): number {
  const [capability] = capabilities;
  const price = priceOf(agent, { capability, token, chainId: client.chain.id });
  return price === undefined ? Number.POSITIVE_INFINITY : Number(price);
}
