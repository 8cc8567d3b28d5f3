import { zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { buildAgentCard } from "../identity/buildAgentCard.ts";
import { type FoundAgent, rankFoundAgents } from "./findAgents.ts";

const CAPABILITY = "data.profile";
const PRICE = { token: zeroAddress, chainId: 1 };

function agentOf(
  agentId: bigint,
  { description, price }: { readonly description: string; readonly price: bigint },
): FoundAgent {
  const offers = [{ capability: CAPABILITY, price, ...PRICE }];
  return {
    agentId,
    level: 1,
    score: 500,
    freeBond: 100n,
    card: buildAgentCard({ name: `Agent ${agentId}`, description, offers }),
  } as FoundAgent;
}

describe("rankFoundAgents", () => {
  it("puts the agent first whose card says what is wanted, and says why", () => {
    const agents = [
      agentOf(1n, { description: "Counts rows of tables", price: 10n }),
      agentOf(2n, { description: "Finds outliers in sales figures", price: 10n }),
    ];
    const [first] = rankFoundAgents(agents, {
      capability: CAPABILITY,
      wanted: "outliers in sales",
      price: PRICE,
    });
    expect(first?.agentId).toBe(2n);
    expect(first?.reasons?.join("; ")).toContain("its card is like what is wanted");
  });

  it("puts the cheaper of two like agents first where prices can be compared", () => {
    const agents = [
      agentOf(1n, { description: "Finds outliers", price: 20n }),
      agentOf(2n, { description: "Finds outliers", price: 10n }),
    ];
    const order = (price?: typeof PRICE) =>
      rankFoundAgents(agents, { capability: CAPABILITY, wanted: "-", ...(price && { price }) }).map(
        ({ agentId }) => agentId,
      );
    expect(order(PRICE)).toEqual([2n, 1n]);
    expect(order()).toEqual([1n, 2n]);
  });

  it("ranks agents whose cards cannot be read below those that say what is wanted", () => {
    const { card: _, ...unread } = agentOf(1n, { description: "", price: 10n });
    const agents = [unread, agentOf(2n, { description: "Finds outliers", price: 10n })];
    const ranked = rankFoundAgents(agents, { capability: CAPABILITY, wanted: "outliers" });
    expect(ranked.map(({ agentId }) => agentId)).toEqual([2n, 1n]);
  });
});
