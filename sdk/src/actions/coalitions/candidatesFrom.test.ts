import { zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { buildAgentCard } from "../../identity/buildAgentCard.ts";
import type { FoundAgent } from "../../jobs/findAgents.ts";
import { candidatesFrom } from "./candidatesFrom.ts";

const money = { token: zeroAddress, chainId: 1 };

function agentOf(agentId: bigint, level: number, prices: Readonly<Record<string, bigint>>): FoundAgent {
  const offers = Object.entries(prices).map(([capability, price]) => ({ capability, price, ...money }));
  const card = buildAgentCard({ name: "Agent", description: "Works.", offers });
  return { agentId, level, score: 500, freeBond: 9n, card } as FoundAgent;
}

describe("candidatesFrom", () => {
  it("takes each agent once, with its level and price of each capability", () => {
    const prices = { "data.profile": 5n, "data.chart": 6n, "text.keywords": 1n };
    const found = new Map([
      ["data.profile", [agentOf(7n, 40, prices), agentOf(2n, 10, {})]],
      ["data.chart", [agentOf(7n, 60, prices)]],
    ]);
    expect(candidatesFrom({ found, ...money })).toEqual([
      {
        agentId: 2n,
        score: 500,
        freeBond: 9n,
        offers: [{ capability: "data.profile", level: 10 }],
        domains: [],
      },
      {
        agentId: 7n,
        score: 500,
        freeBond: 9n,
        offers: [
          { capability: "data.profile", level: 40, price: 5n },
          { capability: "data.chart", level: 60, price: 6n },
        ],
        domains: ["data", "text"],
      },
    ]);
  });

  it("knows no price in another token or on another chain", () => {
    const found = new Map([["data.profile", [agentOf(7n, 40, { "data.profile": 5n })]]]);
    expect(candidatesFrom({ found, ...money, chainId: 2 })[0]?.offers).toEqual([
      { capability: "data.profile", level: 40 },
    ]);
  });
});
