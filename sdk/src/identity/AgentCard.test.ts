import fc from "fast-check";
import { bytesToHex, getAddress, maxUint256 } from "viem";
import { describe, expect, it } from "vitest";
import { MalformedDocument } from "../content/errors.ts";
import { AGENT_CARD_TYPE, encodeAgentCard, parseAgentCard } from "./AgentCard.ts";
import { buildAgentCard } from "./buildAgentCard.ts";

const TOKEN = getAddress("0xb9c5714089478a327f09197987f16f9e5d936e8a");
const KEY = `0x02${"11".repeat(32)}` as const;

/** A card as other markets write it. */
const FOREIGN = {
  type: AGENT_CARD_TYPE,
  name: "Foreign agent",
  description: "Written by somebody else.",
  image: "ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG",
  services: [
    {
      name: "A2A",
      endpoint: "https://agent.example/.well-known/agent-card.json",
      version: "0.3.0",
      skills: ["x"],
    },
    { name: "ENS", endpoint: "agent.eth" },
  ],
  x402Support: true,
  active: true,
  registrations: [{ agentId: 22, agentRegistry: "eip155:1:0x8004A169FB4a3325136EB29fA0ceB6D2e539a432" }],
  supportedTrust: ["reputation"],
  somethingElse: { nested: [1, 2] },
};

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function pathOf(value: unknown): string {
  try {
    parseAgentCard(bytesOf(value));
  } catch (error) {
    if (error instanceof MalformedDocument) return error.path;
    throw error;
  }
  throw new Error("no problem");
}

describe("AgentCard", () => {
  it("reads the cards of other markets and keeps what it does not know", () => {
    const card = parseAgentCard(bytesOf(FOREIGN));
    expect(card).toEqual({ ...FOREIGN, registrations: [{ ...FOREIGN.registrations[0], agentId: 22n }] });
    expect(JSON.parse(new TextDecoder().decode(encodeAgentCard(card)))).toEqual(FOREIGN);
  });

  it("reads the smallest card", () => {
    const card = parseAgentCard(bytesOf({ type: AGENT_CARD_TYPE, name: "a", description: "" }));
    expect(card).toMatchObject({ services: [], registrations: [], supportedTrust: [] });
    expect(card.ainur).toBeUndefined();
  });

  it("comes back as it was built, with any price and any id", () => {
    const address = fc
      .uint8Array({ minLength: 20, maxLength: 20 })
      .map((bytes) => getAddress(bytesToHex(bytes)));
    const chainId = fc.integer({ min: 1 });
    const uint256 = fc.bigInt({ min: 0n, max: maxUint256 });
    const parameters = fc.record({
      name: fc.stringMatching(/^\w{1,120}$/),
      description: fc.stringMatching(/^[\w\n\t€]{0,200}$/),
      services: fc.array(
        fc.record({
          name: fc.constantFrom("web", "A2A"),
          endpoint: fc.constantFrom("https://agent.example/rpc", "agent.eth"),
        }),
        {
          maxLength: 5,
        },
      ),
      offers: fc.array(
        fc.record({
          capability: fc.constantFrom("data.profile", "text.keywords"),
          price: uint256,
          token: address,
          chainId,
        }),
        { maxLength: 5 },
      ),
      registrations: fc.array(fc.record({ agentId: uint256, chainId, registry: address }), { maxLength: 3 }),
      active: fc.boolean(),
    });
    fc.assert(
      fc.property(parameters, (built) => {
        const card = buildAgentCard({ ...built, encryptionKey: KEY });
        expect(parseAgentCard(encodeAgentCard(card))).toEqual(card);
        expect(card.ainur?.offers).toEqual(built.offers);
        expect(card.registrations.map(({ agentId }) => agentId)).toEqual(
          built.registrations.map((one) => one.agentId),
        );
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ["another type", { type: "https://example.com" }, "type"],
    ["no name", { name: undefined }, "name"],
    ["a long name", { name: "x".repeat(121) }, "name"],
    ["a name of two lines", { name: "a\nb" }, "name"],
    ["a long description", { description: "x".repeat(4_001) }, "description"],
    ["a description that is an object", { description: { toString: "x" } }, "description"],
    ["services that are an object", { services: {} }, "services"],
    ["too many services", { services: Array.from({ length: 65 }, () => FOREIGN.services[1]) }, "services"],
    [
      "a service that runs",
      { services: [{ name: "web", endpoint: "javascript:alert(1)" }] },
      "services[0].endpoint",
    ],
    [
      "a service that runs, disguised",
      { services: [{ name: "web", endpoint: " JavaScript:alert(1)" }] },
      "services[0].endpoint",
    ],
    [
      "a page in a service",
      { services: [{ name: "web", endpoint: "data:text/html,x" }] },
      "services[0].endpoint",
    ],
    ["an image that is a page", { image: "data:text/html,<script>" }, "image"],
    [
      "an id that is no id",
      { registrations: [{ agentId: "0x1", agentRegistry: "eip155:1:0x00" }] },
      "registrations[0].agentId",
    ],
    [
      "an id beyond doubles",
      { registrations: [{ agentId: 2 ** 60, agentRegistry: "eip155:1:0x00" }] },
      "registrations[0].agentId",
    ],
    [
      "a registry that is none",
      { registrations: [{ agentId: 1, agentRegistry: "x" }] },
      "registrations[0].agentRegistry",
    ],
    ["offers that are text", { ainur: { offers: "x" } }, "ainur.offers"],
    [
      "a price that is a number",
      { ainur: { offers: [{ capability: "a.b", price: 1, token: TOKEN, chainId: 1 }] } },
      "ainur.offers[0].price",
    ],
    [
      "a token that is no address",
      { ainur: { offers: [{ capability: "a.b", price: "1", token: "0x1", chainId: 1 }] } },
      "ainur.offers[0].token",
    ],
    ["a key that is none", { ainur: { encryptionKey: "0x04" } }, "ainur.encryptionKey"],
    ["more than fits", { extra: "x".repeat(65_536) }, ""],
  ])("refuses %s and says where", (_, change, path) => {
    expect(pathOf({ ...FOREIGN, ...change })).toBe(path);
  });

  it("throws nothing but MalformedDocument, whatever was registered", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom("image", "services", "ainur", "registrations"), fc.jsonValue()),
        (any, part) => {
          for (const value of [any, { ...FOREIGN, ...part }]) {
            try {
              parseAgentCard(bytesOf(value));
            } catch (error) {
              expect(error).toBeInstanceOf(MalformedDocument);
            }
          }
        },
      ),
    );
  });

  it("is not built when it could not be read", () => {
    expect(() => buildAgentCard({ name: "", description: "" })).toThrow(
      new MalformedDocument({ document: "agent card", path: "name", reason: "blank" }),
    );
    const offers = [{ capability: "data.profile", price: -1n, token: TOKEN, chainId: 1 }];
    expect(() => buildAgentCard({ name: "a", description: "", offers })).toThrow(
      expect.objectContaining({ path: "ainur.offers[0].price" }),
    );
  });
});
