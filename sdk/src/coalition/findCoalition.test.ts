import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { teamTask } from "../../../bench/coalition/teamTasks.ts";
import { bestByTrying, canDo, smallMarket } from "../../../test/smallMarket.ts";
import type { CoalitionAgent } from "./CoalitionTask.ts";
import { DuplicateAgent, InvalidCoalitionInput, UnknownAgent } from "./errors.ts";
import { findCoalition } from "./findCoalition.ts";

const agent = (id: string, price: number, ...capabilities: string[]): CoalitionAgent => ({
  id,
  price,
  skills: capabilities.map((capability) => ({ capability, level: 1 })),
});
const needs = (...capabilities: string[]) => capabilities.map((capability) => ({ capability }));

describe("findCoalition", () => {
  it("finds what trying every coalition finds, and proves it", async () => {
    await fc.assert(
      fc.asyncProperty(smallMarket(9), async (market) => {
        const best = bestByTrying(market);
        const result = await findCoalition(market);
        if (best === -Infinity) {
          expect(result.status).toBe("infeasible");
          return;
        }
        if (result.status !== "optimal") throw new Error(`${result.status}, but ${best} can be had`);
        expect(result.value).toBeCloseTo(best, 6);
        expect(result).toMatchObject({ bound: result.value, gap: 0 });
        const members = market.agents.filter(({ id }) => result.members.includes(id));
        expect(canDo(market.task, members)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("is the same for the same seed", async () => {
    const market = teamTask(60, 7, 4);
    const find = () => findCoalition({ ...market, random: xoroshiro128plus(3) });
    expect(await find()).toEqual(await find());
  });

  it("bounds what time does not let it prove", async () => {
    const market = teamTask(300, 1);
    const early = await findCoalition({ ...market, timeLimit: 1 });
    const proved = await findCoalition(market);
    if (proved.status !== "optimal") throw new Error(proved.status);
    expect(early.status).toMatch(/feasible|unknown/);
    expect("bound" in early ? early.bound : Number.NaN).toBeGreaterThanOrEqual(proved.value);
    if (early.status === "feasible") expect(early.value).toBeLessThanOrEqual(proved.value);
  });

  it("says which requirement nobody has room for", async () => {
    const task = { requirements: [...needs("ocr"), { capability: "review", level: 2, units: 3 }] };
    const able = { id: "able", price: 1, skills: [{ capability: "review", level: 5, capacity: 2 }] };
    expect(await findCoalition({ task, agents: [agent("reader", 1, "ocr", "review"), able] })).toEqual({
      status: "infeasible",
      shortfalls: [
        { reason: "capability", requirement: 1, capability: "review", level: 2, needed: 3, available: 2 },
      ],
    });
  });

  it("says what the cheapest and the smallest coalition take where limits are too tight", async () => {
    const agents = [
      agent("reader", 6, "ocr"),
      agent("writer", 7, "draft"),
      agent("both", 20, "ocr", "draft"),
    ];
    const requirements = needs("ocr", "draft");
    expect(await findCoalition({ task: { requirements, budget: 12 }, agents })).toEqual({
      status: "infeasible",
      shortfalls: [{ reason: "budget", needed: 13, available: 12 }],
    });
    expect(
      await findCoalition({ task: { requirements, maxMembers: 1 }, agents: agents.slice(0, 2) }),
    ).toEqual({
      status: "infeasible",
      shortfalls: [{ reason: "members", needed: 2, available: 1 }],
    });
    expect(await findCoalition({ task: { requirements, budget: 15, maxMembers: 1 }, agents })).toEqual({
      status: "infeasible",
      shortfalls: [{ reason: "budget and members", budget: 15, maxMembers: 1 }],
    });
  });

  it("takes one member of a group, and says so where that is not enough", async () => {
    const offers = [
      { ...agent("first", 1, "ocr"), groups: ["house"] },
      { ...agent("second", 2, "draft"), groups: ["house"] },
    ];
    const task = { requirements: needs("ocr", "draft") };
    expect(await findCoalition({ task, agents: offers })).toEqual({
      status: "infeasible",
      shortfalls: [{ reason: "groups" }],
    });
    expect(await findCoalition({ task, agents: [...offers, agent("other", 5, "draft")] })).toMatchObject({
      status: "optimal",
      members: ["first", "other"],
    });
  });

  it("counts capacity for the hardest work first", async () => {
    const requirements = [
      { capability: "ocr", level: 5, units: 1 },
      { capability: "ocr", level: 1, units: 2 },
    ];
    const expert = { id: "expert", price: 9, skills: [{ capability: "ocr", level: 6, capacity: 2 }] };
    const found = await findCoalition({
      task: { requirements },
      agents: [expert, agent("novice", 1, "ocr")],
    });
    expect(found).toMatchObject({ status: "optimal", members: ["expert", "novice"], value: -10 });
  });

  it("rejects with the reason of its signal, before and while it searches", async () => {
    const market = teamTask(1_000, 2);
    const reason = new Error("no longer wanted");
    await expect(findCoalition({ ...market, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const search = findCoalition({
      ...market,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(search).rejects.toBe(reason);
  });

  it("tells of values that never get worse", async () => {
    const seen: { value: number; bound: number }[] = [];
    const result = await findCoalition({
      ...teamTask(400, 3),
      onProgress: (progress) => seen.push(progress),
    });
    if (result.status !== "optimal") throw new Error(result.status);
    expect(seen.length).toBeGreaterThan(0);
    seen.forEach(({ value, bound }, index) => {
      expect(value).toBeGreaterThanOrEqual(seen[index - 1]?.value ?? -Infinity);
      expect(bound).toBeGreaterThanOrEqual(result.value - 1e-6);
    });
  });

  it("refuses input that cannot be meant, and says where", async () => {
    const task = { requirements: needs("ocr") };
    const agents = [agent("reader", 1, "ocr")];
    const refusal = (parameters: Partial<Parameters<typeof findCoalition>[0]>) =>
      findCoalition({ task, agents, ...parameters }).catch((error: unknown) => error);
    expect(await refusal({ task: { requirements: [] } })).toBeInstanceOf(InvalidCoalitionInput);
    expect(await refusal({ task: { ...task, budget: Number.NaN } })).toMatchObject({ path: "task.budget" });
    expect(await refusal({ task: { ...task, maxMembers: 0 } })).toMatchObject({ path: "task.maxMembers" });
    expect(await refusal({ agents: [agent("reader", -1, "ocr")] })).toMatchObject({
      path: "agents[0].price",
      value: -1,
    });
    expect(await refusal({ agents: [...agents, ...agents] })).toEqual(new DuplicateAgent({ id: "reader" }));
    expect(await refusal({ history: [{ agents: ["reader", "ghost"], score: 1 }] })).toEqual(
      new UnknownAgent({ id: "ghost" }),
    );
    expect(await refusal({ history: [{ agents: ["reader", "reader"], score: 1 }] })).toMatchObject({
      path: "history[0].agents",
    });
  });

  it("has no coalition where there are no agents", async () => {
    expect(await findCoalition({ task: { requirements: needs("ocr") }, agents: [] })).toMatchObject({
      status: "infeasible",
      shortfalls: [{ reason: "capability", requirement: 0, available: 0 }],
    });
  });
});
