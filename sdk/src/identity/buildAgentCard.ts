import type { Address, Hex } from "viem";
import { AGENT_CARD_TYPE, type AgentCard, encodeAgentCard } from "./AgentCard.ts";

export type BuildAgentCardParameters = {
  /** One line, at most 120 characters. */
  readonly name: string;
  /** At most 4,000 characters. */
  readonly description: string;
  /** `https:`, `ipfs:` or `data:image/` URI. */
  readonly image?: string;
  readonly services?: readonly {
    readonly name: string;
    readonly endpoint: string;
    readonly version?: string;
  }[];
  readonly offers?: readonly {
    /** Such as `data.profile`. */
    readonly capability: string;
    /** For one job, in units of the token. */
    readonly price: bigint;
    readonly token: Address;
    readonly chainId: number;
    /** One line, at most 280 characters. */
    readonly description?: string;
  }[];
  /** Compressed public key; see `publicKeyFromSignature`. */
  readonly encryptionKey?: Hex;
  /** The agent's ids in registries, on any chain. */
  readonly registrations?: readonly {
    readonly agentId: bigint;
    readonly chainId: number;
    readonly registry: Address;
  }[];
  /** Whether the agent takes work now; true by default. */
  readonly active?: boolean;
};

/**
 * Builds the card of an agent of this market.
 *
 * @throws {MalformedDocument} with the path of the problem.
 *
 * @example
 * const card = buildAgentCard({
 *   name: "Profiler",
 *   description: "Profiles CSV files.",
 *   offers: [{ capability: "data.profile", price: 2_000_000n, token, chainId: 31337 }],
 * });
 */
export function buildAgentCard({
  name,
  description,
  image,
  services = [],
  offers = [],
  encryptionKey,
  registrations = [],
  active = true,
}: BuildAgentCardParameters): AgentCard {
  const card: AgentCard = {
    type: AGENT_CARD_TYPE,
    name,
    description,
    ...(image !== undefined && { image }),
    services: services.map((service) => ({ ...service })),
    x402Support: false,
    active,
    registrations: registrations.map(({ agentId, chainId, registry }) => ({
      agentId,
      agentRegistry: `eip155:${chainId}:${registry}`,
    })),
    supportedTrust: ["reputation", "crypto-economic"],
    ainur: {
      offers: offers.map((offer) => ({ ...offer })),
      ...(encryptionKey !== undefined && { encryptionKey }),
    },
  };
  encodeAgentCard(card);
  return card;
}
