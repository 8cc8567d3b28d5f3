import { type AinurClient, type FoundAgent, findAgents, getEvents } from "../../sdk/src/index.ts";
import { CommandError } from "./CommandError.ts";

/** The agent that is asked for, or the best one. Throws `CommandError` that says what there is instead. */
export async function chooseAgent(
  client: AinurClient,
  { capability, agentId }: { readonly capability: string; readonly agentId?: bigint },
): Promise<FoundAgent> {
  const agents = await findAgents(client, { capability });
  const agent = agentId === undefined ? agents[0] : agents.find((candidate) => candidate.agentId === agentId);
  if (agent !== undefined) return agent;
  if (agents.length > 0)
    throw new CommandError(
      `Agent ${agentId} does not offer ${capability}. These do: ${agents.map((other) => other.agentId).join(", ")}.`,
    );
  const offered = await offeredCapabilities(client);
  throw new CommandError(
    offered.length === 0
      ? `Nobody offers ${capability}, nor anything else: no agents are registered.`
      : `Nobody listed and bonded offers ${capability}. Capabilities known here: ${offered.join(", ")}.`,
  );
}

async function offeredCapabilities(client: AinurClient): Promise<readonly string[]> {
  const events = await getEvents(client, { contract: "agentRegistry", eventName: "CapabilitySet" });
  return [...new Set(events.map(({ args }) => args.slug))].sort();
}
