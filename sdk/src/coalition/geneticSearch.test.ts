import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { bestByTrying, canDo, smallMarket } from "../../../test/smallMarket.ts";
import { geneticSearch } from "./geneticSearch.ts";

describe("geneticSearch", () => {
  it("never claims more than the best coalition, nor one that cannot do the task", () => {
    fc.assert(
      fc.property(smallMarket(7), fc.integer(), (market, seed) => {
        const result = geneticSearch({ ...market, random: xoroshiro128plus(seed), generations: 10 });
        const members = market.agents.filter(({ id }) => result.members.includes(id));
        expect(members).toHaveLength(result.members.length);
        expect(result.isFeasible).toBe(members.length > 0 && canDo(market.task, members));
        expect(result.fitness).toBeGreaterThanOrEqual(0);
        expect(result.fitness).toBeLessThanOrEqual(1);
        if (result.isFeasible)
          expect(result.economics.value).toBeLessThanOrEqual(bestByTrying(market) + 1e-6);
      }),
    );
  });

  it("is the same for the same seed", () => {
    const [market] = fc.sample(smallMarket(9), { numRuns: 1, seed: 4 });
    const evolve = () => geneticSearch({ ...market!, random: xoroshiro128plus(8) });
    expect(evolve()).toEqual(evolve());
  });

  it("finds who can do a task that only one can", () => {
    const agents = ["ocr", "review", "search"].map((capability) => ({
      id: capability,
      price: 1,
      skills: [{ capability, level: 1 }],
    }));
    const task = { requirements: [{ capability: "review" }], revenue: 10 };
    const result = geneticSearch({ task, agents, random: xoroshiro128plus(1) });
    expect(result).toMatchObject({ members: ["review"], isFeasible: true });
  });
});
