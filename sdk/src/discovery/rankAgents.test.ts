import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS, type RankCandidate, type RankWeights, rankAgents } from "./rankAgents.ts";

const idsOf = (candidates: readonly RankCandidate[]) =>
  rankAgents(candidates).map(({ candidate }) => candidate.id);

describe("rankAgents", () => {
  it.each([
    ["more similar", { similarity: 0.9 }, { similarity: 0.2 }],
    ["better reputed", { reputation: 900 }, { reputation: 500 }],
    ["cheaper", { price: 10n }, { price: 30n }],
    ["better bonded", { bond: 5n }, { bond: 2n }],
    ["faster", { latency: 20 }, { latency: 2_000 }],
    ["known", { price: 10n }, {}],
  ])("puts the %s of two otherwise equal agents first", (_, better, worse) => {
    expect(
      idsOf([
        { id: "a", ...worse },
        { id: "b", ...better },
      ]),
    ).toEqual(["b", "a"]);
  });

  it("says why, the weightiest reason first", () => {
    const [first] = rankAgents([
      { id: "a", similarity: 0.5, reputation: 800, price: 20n, bond: 4n, latency: 1_000 },
      { id: "b", similarity: 0, reputation: 0, price: 10n, bond: 8n },
    ]);
    expect(first?.reasons).toEqual([
      "reputation 800 of 1,000 (+0.24)",
      "its card is like what is wanted by 0.50 (+0.20)",
      "asks 2.00 times the least (+0.05)",
      "its free bond is 50 % of the largest (+0.05)",
      "answers within 1000 ms (+0.05)",
    ]);
    expect(first?.rank).toBeCloseTo(0.59);
  });

  it("prefers one who asks nothing to everybody who asks something", () => {
    const ranked = rankAgents([
      { id: "a", price: 10n },
      { id: "b", price: 0n },
    ]);
    expect(ranked.map(({ candidate, reasons }) => [candidate.id, reasons.join()])).toEqual([
      ["b", expect.stringContaining("nobody asks less (+0.10)")],
      ["a", expect.stringContaining("another asks nothing (+0.00)")],
    ]);
  });

  it("gives the same order whatever the order of candidates, and ranks from 0 to 1", () => {
    const candidates = fc.uniqueArray(
      fc.record({
        id: fc.string(),
        similarity: fc.double({ min: -1, max: 1, noNaN: true }),
        reputation: fc.integer({ min: 0, max: 1_000 }),
        price: fc.bigInt({ min: 0n, max: 10n ** 30n }),
        bond: fc.bigInt({ min: 0n, max: 10n ** 30n }),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(candidates, (list) => {
        expect(idsOf(list.toReversed())).toEqual(idsOf(list));
        for (const { rank } of rankAgents(list)) expect(rank >= 0 && rank <= 1 + 1e-9).toBe(true);
      }),
    );
  });

  it.each<[string, RankCandidate[], RankWeights]>([
    ["weights.price", [], { ...DEFAULT_WEIGHTS, price: -1 }],
    ["weights.bond", [], { ...DEFAULT_WEIGHTS, bond: Number.NaN }],
    ["weights", [], { similarity: 0, reputation: 0, price: 0, bond: 0, latency: 0 }],
    ["similarity", [{ id: "a", similarity: Number.NaN }], DEFAULT_WEIGHTS],
    ["reputation", [{ id: "a", reputation: 2_000 }], DEFAULT_WEIGHTS],
    ["price", [{ id: "a", price: -1n }], DEFAULT_WEIGHTS],
  ])("refuses %s that make no sense", (parameter, candidates, weights) => {
    expect(() => rankAgents(candidates, weights)).toThrow(
      expect.objectContaining({ name: "DiscoveryOutOfRange", parameter }),
    );
  });
});
