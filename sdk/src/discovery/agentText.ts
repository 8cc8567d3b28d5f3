import type { AgentCard } from "../identity/AgentCard.ts";

/** What an agent says of itself, as one text to search: its name, its description and what it offers. */
export function agentText({ name, description, ainur }: AgentCard): string {
  const offers = ainur?.offers.map((offer) => `${offer.capability} ${offer.description ?? ""}`) ?? [];
  return [name, description, ...offers].filter((part) => part !== undefined).join("\n");
}
