import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { annealStructure } from "./annealStructure.ts";

const AGENTS = 40;

/** Four kinds of agents that are worth something together, and less than nothing with others. */
const worth = (members: readonly number[]) => {
  let sum = 0;
  for (const a of members) for (const b of members) if (a < b) sum += a % 4 === b % 4 ? 1 : -1;
  return sum;
};

function anneal(seed: number) {
  const seen: { readonly structure: readonly (readonly number[])[]; readonly value: number }[] = [];
  const steps = annealStructure({
    agents: AGENTS,
    worth,
    random: xoroshiro128plus(seed),
    moves: 20_000,
    onStructure: (structure, value) => seen.push({ structure, value }),
  });
  while (!steps.next().done);
  return seen;
}

describe("annealStructure", () => {
  it("gives structures of all agents, each worth more than the last, up to the best", () => {
    const seen = anneal(1);
    seen.forEach(({ structure, value }, index) => {
      expect(structure.flat().sort((a, b) => a - b)).toEqual([...Array(AGENTS).keys()]);
      expect(value).toBeCloseTo(
        structure.reduce((sum, members) => sum + worth(members), 0),
        9,
      );
      expect(value).toBeGreaterThan(seen[index - 1]?.value ?? -Infinity);
    });
    // Each kind together: 4 coalitions of 10 agents, 45 pairs each.
    expect(seen.at(-1)?.value).toBe(180);
  });

  it("is the same for the same seed", () => {
    expect(anneal(3)).toEqual(anneal(3));
  });
});
