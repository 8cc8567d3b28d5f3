import { type Address, type Hex, isAddress } from "viem";
import * as z from "zod";
import { documentCodec } from "../content/documentCodec.ts";
import { CapabilitySlug } from "../content/JobSpec.ts";
import { line, text } from "../content/plainText.ts";
import { Uint256 } from "../content/uint256.ts";

/** `type` of an agent card: the registration file of ERC-8004. */
export const AGENT_CARD_TYPE = "https://eips.ethereum.org/EIPS/eip-8004#registration-v1";
/** Largest card, in bytes. */
export const MAX_AGENT_CARD_BYTES = 64 * 1024;

/** Nobody clicks on, or loads, these. */
const ACTIVE_SCHEME = /^\s*(javascript|vbscript|file|blob|filesystem):/i;

const Endpoint = line(2_048).refine(
  (uri) => !ACTIVE_SCHEME.test(uri) && !/^\s*data:/i.test(uri),
  "unsafe scheme",
);
const Image = line(32_768).refine(
  (uri) => !ACTIVE_SCHEME.test(uri) && (!/^\s*data:/i.test(uri) || /^data:image\//i.test(uri)),
  "unsafe scheme",
);

const Service = z.looseObject({
  /** web, A2A, MCP, OASF, ENS, DID, email or another. */
  name: line(64),
  endpoint: Endpoint,
  version: line(64).optional(),
});

/** ERC-8004 writes small ids as numbers; ours are uint256. */
const AgentId = z.codec(
  z.union([
    z.int().nonnegative(),
    z.string().refine((digits) => Uint256.safeDecode(digits).success, "not an id"),
  ]),
  z.bigint().nonnegative(),
  {
    decode: (id) => BigInt(id),
    encode: (id) => (id <= Number.MAX_SAFE_INTEGER ? Number(id) : id.toString()),
  },
);

const Registration = z.looseObject({
  agentId: AgentId,
  /** CAIP-10: `eip155:<chainId>:<registry>`. */
  agentRegistry: z
    .string()
    .max(160)
    .regex(/^[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}$/, "not CAIP-10"),
});

const Offer = z.looseObject({
  capability: CapabilitySlug,
  /** For one job, in units of the token. */
  price: Uint256,
  token: z.custom<Address>(
    (value) => typeof value === "string" && isAddress(value, { strict: false }),
    "not an address",
  ),
  chainId: z.int().positive(),
  description: line(280).optional(),
});

const CompressedPublicKey = z.custom<Hex>(
  (value) => typeof value === "string" && /^0x0[23][0-9a-fA-F]{64}$/.test(value),
  "not a compressed public key",
);

/** What this market adds, under one key that other readers ignore. */
const AinurExtension = z.looseObject({
  /** What the agent does for whom it does not know, and for how much. */
  offers: z.array(Offer).max(64).default([]),
  /** Files for the agent are encrypted to this key. */
  encryptionKey: CompressedPublicKey.optional(),
});

const AgentCardSchema = z.looseObject({
  type: z.literal(AGENT_CARD_TYPE),
  name: line(120),
  description: text(4_000),
  image: Image.optional(),
  services: z.array(Service).max(64).default([]),
  x402Support: z.boolean().optional(),
  active: z.boolean().optional(),
  registrations: z.array(Registration).max(64).default([]),
  supportedTrust: z.array(line(64)).max(16).default([]),
  ainur: AinurExtension.optional(),
});
const codec = documentCodec({ name: "agent card", schema: AgentCardSchema, maxBytes: MAX_AGENT_CARD_BYTES });

/**
 * What an agent says of itself, by ERC-8004. Fields that this SDK does not know are kept as they are. Every text is a
 * stranger's: show it as text.
 */
export type AgentCard = Readonly<z.output<typeof AgentCardSchema>>;
export type AgentService = AgentCard["services"][number];
export type AgentOffer = NonNullable<AgentCard["ainur"]>["offers"][number];

/** Canonical bytes of a card. @throws {MalformedDocument} with the path of the problem. */
export function encodeAgentCard(card: AgentCard): Uint8Array {
  return codec.encode(card);
}

/** Reads a card that a stranger wrote. @throws {MalformedDocument} with the path of the problem. */
export function parseAgentCard(bytes: Uint8Array): AgentCard {
  return codec.parse(bytes);
}
