import { getAddress } from "viem";
import { describe, expect, it } from "vitest";
import { A2A_EXTENSION_URI, a2aCard } from "./a2aCard.ts";
import { buildAgentCard } from "./buildAgentCard.ts";

const TOKEN = getAddress("0xb9c5714089478a327f09197987f16f9e5d936e8a");

describe("a2aCard", () => {
  it("offers a skill for each capability and prices in an extension", () => {
    const card = buildAgentCard({
      name: "Profiler",
      description: "Profiles CSV files.",
      offers: [
        {
          capability: "data.profile",
          price: 2n ** 70n,
          token: TOKEN,
          chainId: 31337,
          description: "Types and gaps.",
        },
        { capability: "text.keywords", price: 1n, token: TOKEN, chainId: 31337 },
      ],
      registrations: [{ agentId: 7n, chainId: 31337, registry: TOKEN }],
    });
    const a2a = a2aCard({
      card,
      version: "1.2.0",
      interfaces: [{ url: "https://agent.example/rpc", protocolBinding: "JSONRPC" }],
      inputModes: ["text/csv"],
    });
    expect(JSON.parse(JSON.stringify(a2a))).toEqual({
      name: "Profiler",
      description: "Profiles CSV files.",
      version: "1.2.0",
      supportedInterfaces: [
        { url: "https://agent.example/rpc", protocolBinding: "JSONRPC", protocolVersion: "1.0" },
      ],
      capabilities: {
        streaming: false,
        pushNotifications: false,
        extensions: [
          {
            uri: A2A_EXTENSION_URI,
            description: "Where the agent is registered and for how much it can be hired.",
            required: false,
            params: {
              registrations: [{ agentId: "7", agentRegistry: `eip155:31337:${TOKEN}` }],
              offers: [
                { capability: "data.profile", price: "1180591620717411303424", token: TOKEN, chainId: 31337 },
                { capability: "text.keywords", price: "1", token: TOKEN, chainId: 31337 },
              ],
            },
          },
        ],
      },
      defaultInputModes: ["text/csv"],
      defaultOutputModes: ["application/octet-stream"],
      skills: [
        {
          id: "data.profile",
          name: "data.profile",
          description: "Types and gaps.",
          tags: ["data", "profile"],
        },
        {
          id: "text.keywords",
          name: "text.keywords",
          description: "Profiles CSV files.",
          tags: ["text", "keywords"],
        },
      ],
    });
  });

  it("lists a capability once, however many tokens it is offered for", () => {
    const offer = { capability: "data.profile", price: 1n, token: TOKEN };
    const offers = [
      { ...offer, chainId: 1 },
      { ...offer, chainId: 10 },
    ];
    const card = buildAgentCard({ name: "a", description: "b", offers });
    expect(a2aCard({ card, version: "1", interfaces: [] }).skills).toHaveLength(1);
  });
});
