import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallMarket } from "../../../test/smallMarket.ts";
import type { CoalitionTask } from "./CoalitionTask.ts";
import { InvalidCoalitionInput } from "./errors.ts";
import { findCoalition } from "./findCoalition.ts";
import { PatternCache } from "./PatternCache.ts";
import { taskSimilarity } from "./taskSimilarity.ts";

const taskOf = (...requirements: CoalitionTask["requirements"]): CoalitionTask => ({ requirements });
const ocr = { capability: "ocr", level: 4, units: 2 };
const review = { capability: "review", level: 2, units: 2 };

describe("taskSimilarity", () => {
  it("is 1 for the same work, 0 for other work, and between for work in part or at other levels", () => {
    expect(taskSimilarity(taskOf(ocr, review), taskOf(review, ocr))).toBe(1);
    expect(taskSimilarity(taskOf(ocr), taskOf(review))).toBe(0);
    expect(taskSimilarity(taskOf(ocr, review), taskOf(ocr))).toBe(0.5);
    expect(taskSimilarity(taskOf(ocr), taskOf({ ...ocr, level: 3 }))).toBe(0.75);
  });

  it("is the same both ways, from 0 to 1", () => {
    fc.assert(
      fc.property(smallMarket(1), smallMarket(1), ({ task: a }, { task: b }) => {
        const similarity = taskSimilarity(a, b);
        expect(taskSimilarity(b, a)).toBeCloseTo(similarity, 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("PatternCache", () => {
  it("finds the patterns of similar tasks, the most similar first", () => {
    const cache = new PatternCache();
    cache.store({ task: taskOf(ocr), members: ["a"] });
    cache.store({ task: taskOf(ocr, review), members: ["a", "b"] });
    cache.store({ task: taskOf(review), members: ["b"] });
    const found = cache.similar(taskOf(ocr, { ...review, units: 1 }));
    expect(found.map(({ members, similarity }) => [members, similarity])).toEqual([
      [["a", "b"], 0.75],
      [["a"], 2 / 3],
    ]);
    expect(cache.similar(taskOf(ocr), { most: 1 }).map(({ members }) => members)).toEqual([["a"]]);
    expect(cache.similar(taskOf({ capability: "search" }))).toEqual([]);
  });

  it("forgets what was unused for longest, and counts the same pattern once", () => {
    const cache = new PatternCache({ capacity: 2 });
    cache.store({ task: taskOf(ocr, review), members: ["a", "b"] });
    cache.store({ task: taskOf(review, ocr), members: ["b", "a"] });
    expect(cache.size).toBe(1);
    cache.store({ task: taskOf(review), members: ["b"] });
    cache.similar(taskOf(ocr, review), { least: 0.9 });
    cache.store({ task: taskOf(ocr), members: ["a"] });
    expect(cache.size).toBe(2);
    expect(cache.similar(taskOf(review), { least: 0.9 })).toEqual([]);
    expect(cache.similar(taskOf(ocr, review), { least: 0.9 })).toHaveLength(1);
  });

  it("refuses a capacity for nothing", () => {
    expect(() => new PatternCache({ capacity: 0 })).toThrow(InvalidCoalitionInput);
  });

  it("gives hints that never change what is best", async () => {
    await fc.assert(
      fc.asyncProperty(smallMarket(7), fc.infiniteStream(fc.boolean()), async (market, coin) => {
        const hints = [market.agents.filter(() => coin.next().value).map(({ id }) => id), ["gone"], []];
        const [plain, hinted] = await Promise.all([
          findCoalition(market),
          findCoalition({ ...market, hints }),
        ]);
        expect(hinted.status).toBe(plain.status);
        if ("value" in plain && "value" in hinted) expect(hinted.value).toBeCloseTo(plain.value, 6);
      }),
    );
  });

  it("lets a search without time start from a hint", async () => {
    const agents = ["a", "b"].map((id) => ({
      id,
      price: 1,
      skills: [{ capability: "ocr", level: 4, capacity: 2 }],
    }));
    const result = await findCoalition({ task: taskOf(ocr), agents, hints: [["a", "b"]], timeLimit: 0 });
    expect(result.status === "feasible" || result.status === "optimal").toBe(true);
  });
});
