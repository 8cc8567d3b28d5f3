import { describe, expect, it } from "vitest";
import { economics } from "./economics.ts";
import { synergy } from "./synergy.ts";

const agent = (id: string, price: number, reputation: number, domains: string[] = [], experience = 0) => ({
  id,
  price,
  skills: [],
  reputation,
  domains,
  experience,
});

describe("synergy", () => {
  it("adds a fifth for each domain up to five, mean experience up to a half, and history", () => {
    const a = agent("a", 0, 0, ["law", "art"], 300);
    const b = agent("b", 0, 0, ["art", "code"], 100);
    expect(synergy(a, b)).toBeCloseTo(0.6 + 0.2, 12);
    expect(synergy(a, b, 0.7)).toBeCloseTo(1.5, 12);
    const many = agent("c", 0, 0, ["1", "2", "3", "4", "5", "6"], 5_000);
    expect(synergy(many, b)).toBeCloseTo(1.5, 12);
  });
});

describe("economics", () => {
  const members = [agent("a", 30, 900, ["law"]), agent("b", 20, 700, ["art"])];
  const task = { requirements: [], revenue: 100, synergyValue: 10, coordinationCost: 5, failureCost: 50 };

  it("values a coalition by revenue and synergy less price, coordination and risk", () => {
    const history = [{ agents: ["b", "a"] as const, score: 0.5 }];
    const result = economics({ task, members, history });
    expect(result.synergy).toBeCloseTo(0.9, 12);
    expect(result.risk).toBeCloseTo(20, 12);
    expect(result.value).toBeCloseTo(100 + 9 - 50 - 5 - 20, 12);
  });

  it("is viable above a margin of 15 % of the revenue that may be expected", () => {
    const result = economics({ task, members });
    expect(result.reliability).toBeCloseTo(0.8, 12);
    expect(result.expectedProfit).toBeCloseTo(25, 12);
    expect(result).toMatchObject({ margin: 0.25, isViable: true });
    expect(economics({ task: { ...task, revenue: 84 }, members }).isViable).toBe(false);
    expect(economics({ task: { ...task, revenue: 0 }, members })).toMatchObject({
      margin: -Infinity,
      isViable: false,
    });
  });
});
