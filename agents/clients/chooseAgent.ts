import { type FoundAgent, findAgents, priceOf } from "@ainur/sdk";
import type { Participant } from "../connect.ts";
import type { Manner } from "./Manner.ts";

export type Choice = { readonly agent: FoundAgent; readonly price: bigint };

/** Who is hired for a capability: the best by score and level, or the cheapest, and what they ask, in units of the test dollar. */
export async function chooseAgent(
  { client, dollar: token }: Participant,
  { capability, manner }: { readonly capability: string; readonly manner: Manner },
): Promise<Choice | undefined> {
  const found = await findAgents(client, { capability });
  const choices = found.flatMap((agent) => {
    const price = priceOf(agent, { capability, token, chainId: client.chain.id });
    return price === undefined ? [] : [{ agent, price }];
  });
  const [first] = choices.toSorted(manner === "bargain" ? byPrice : byMerit);
  return first;
}

function byPrice(a: Choice, b: Choice): number {
  return Number(a.price - b.price) || byMerit(a, b);
}

function byMerit({ agent: a }: Choice, { agent: b }: Choice): number {
  return b.score - a.score || b.level - a.level || Number(a.agentId - b.agentId);
}
