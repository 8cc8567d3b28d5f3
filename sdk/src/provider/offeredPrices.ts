import { type Address, getAddress } from "viem";
import { getAgent } from "../actions/agents/getAgent.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { resolveAgentCard } from "../identity/resolveAgentCard.ts";

/** What an agent's card asks for a capability, by token; `undefined` when there is no card to be read or it asks nothing. */
export async function offeredPrices(
  client: AinurClient,
  { agentId, capability }: { readonly agentId: bigint; readonly capability: string },
): Promise<Readonly<Record<Address, bigint>> | undefined> {
  const { agentURI } = await getAgent(client, { agentId });
  const { store } = client.ainur;
  const card = await resolveAgentCard({ uri: agentURI, ...(store !== undefined && { store }) }).catch(
    () => undefined,
  );
  const offers = (card?.ainur?.offers ?? []).filter(
    (offer) => offer.capability === capability && offer.chainId === client.chain.id,
  );
  if (offers.length === 0) return undefined;
  return Object.fromEntries(offers.map(({ token, price }) => [getAddress(token), price]));
}
