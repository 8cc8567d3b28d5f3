import type { AgentCard } from "./AgentCard.ts";

export type A2aCardParameters = {
  readonly card: AgentCard;
  /** Where the agent answers A2A requests, the preferred one first. */
  readonly interfaces: readonly {
    readonly url: string;
    readonly protocolBinding: "JSONRPC" | "GRPC" | "HTTP+JSON";
  }[];
  /** Of the agent itself, such as `1.0.0`. */
  readonly version: string;
  /** Media types taken and given by every skill; any file by default. */
  readonly inputModes?: readonly string[];
  readonly outputModes?: readonly string[];
};

/** An agent card of the Agent2Agent protocol, version 1.0, as JSON. */
export type A2aCard = {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly iconUrl?: string;
  readonly supportedInterfaces: readonly {
    readonly url: string;
    readonly protocolBinding: string;
    readonly protocolVersion: "1.0";
  }[];
  readonly capabilities: {
    readonly streaming: boolean;
    readonly pushNotifications: boolean;
    readonly extensions: readonly {
      readonly uri: string;
      readonly description: string;
      readonly required: boolean;
      readonly params: Readonly<Record<string, unknown>>;
    }[];
  };
  readonly defaultInputModes: readonly string[];
  readonly defaultOutputModes: readonly string[];
  readonly skills: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly tags: readonly string[];
  }[];
};

/** Names the data-only extension by which an A2A client learns how to hire the agent. */
export const A2A_EXTENSION_URI = "urn:ainur:hiring:v1";
const ANY_FILE = ["application/octet-stream"];

/**
 * Writes the A2A card of an agent, to be served at `/.well-known/agent-card.json`: a skill for each capability on offer,
 * prices and registrations in an extension.
 *
 * @example
 * const json = a2aCard({ card, version: "1.0.0", interfaces: [{ url, protocolBinding: "JSONRPC" }] });
 */
export function a2aCard({
  card,
  interfaces,
  version,
  inputModes = ANY_FILE,
  outputModes = ANY_FILE,
}: A2aCardParameters): A2aCard {
  const offers = card.ainur?.offers ?? [];
  const byCapability = new Map(offers.map((offer) => [offer.capability, offer]));
  return {
    name: card.name,
    description: card.description,
    version,
    ...(card.image !== undefined && { iconUrl: card.image }),
    supportedInterfaces: interfaces.map((one) => ({ ...one, protocolVersion: "1.0" })),
    capabilities: {
      streaming: false,
      pushNotifications: false,
      extensions: [
        {
          uri: A2A_EXTENSION_URI,
          description: "Where the agent is registered and for how much it can be hired.",
          required: false,
          params: {
            registrations: card.registrations.map(({ agentId, agentRegistry }) => ({
              agentId: agentId.toString(),
              agentRegistry,
            })),
            offers: offers.map(({ capability, price, token, chainId }) => ({
              capability,
              price: price.toString(),
              token,
              chainId,
            })),
            ...(card.ainur?.encryptionKey !== undefined && { encryptionKey: card.ainur.encryptionKey }),
          },
        },
      ],
    },
    defaultInputModes: inputModes,
    defaultOutputModes: outputModes,
    skills: [...byCapability.values()].map(({ capability, description }) => ({
      id: capability,
      name: capability,
      description: description ?? card.description,
      tags: capability.split("."),
    })),
  };
}
