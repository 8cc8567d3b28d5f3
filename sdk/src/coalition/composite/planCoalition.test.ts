import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestAssignment,
  candidateOf,
  compositeMarket,
  subtaskOf,
  taskOf,
} from "../../../../test/compositeMarket.ts";
import { NoCoalition } from "./errors.ts";
import { type PlanCoalitionParameters, planCoalition } from "./planCoalition.ts";

const plan = (parameters: PlanCoalitionParameters) => planCoalition({ timeLimit: Infinity, ...parameters });
const refusal = (parameters: PlanCoalitionParameters) =>
  plan(parameters).then(
    () => undefined,
    (error: unknown) => error,
  );

describe("planCoalition", () => {
  it("finds what trying every assignment finds, within the budget and to the unit", async () => {
    await fc.assert(
      fc.asyncProperty(compositeMarket(), async (market) => {
        const best = bestAssignment(market);
        if (best === undefined) {
          expect(await refusal(market)).toBeInstanceOf(NoCoalition);
          return;
        }
        const coalition = await plan(market);
        expect(coalition).toMatchObject({ status: "optimal", surplus: best, bound: best, gap: 0 });
        const { value, price, coordination, risk, synergy } = coalition;
        expect(value + synergy - price - coordination - risk).toBe(best);
        expect(coalition.jobs.map(({ subtask }) => subtask).sort()).toEqual(
          market.task.subtasks.map(({ id }) => id).sort(),
        );
        expect(coalition.jobs.reduce((sum, job) => sum + job.price, 0n)).toBe(price);
        expect(price).toBeLessThanOrEqual(market.budget);
      }),
      { numRuns: 200 },
    );
  });

  it("never spends more than the budget, however large the amounts", async () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 30n });
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 2, maxLength: 6 }), amount, async (prices, budget) => {
        const candidates = prices.map((price, index) => candidateOf(BigInt(index), { a: price, b: price }));
        const task = taskOf([subtaskOf("a"), subtaskOf("b")]);
        const coalition = await plan({ task, budget, candidates }).catch((error: unknown) => error);
        if (coalition instanceof NoCoalition) return;
        if (coalition instanceof Error) throw coalition;
        expect((coalition as { price: bigint }).price).toBeLessThanOrEqual(budget);
      }),
    );
  });

  it("spends a budget of 18 decimals to the last unit", async () => {
    const unit = 10n ** 18n;
    const candidates = [candidateOf(1n, { a: 3n * unit }), candidateOf(2n, { b: 7n * unit })];
    const task = taskOf([subtaskOf("a"), subtaskOf("b")], { value: 11n * unit });
    const coalition = await plan({ task, budget: 10n * unit, candidates });
    expect(coalition).toMatchObject({ price: 10n * unit, surplus: unit, bound: unit });
  });

  it("is the same for the same input, in whatever order candidates come", async () => {
    await fc.assert(
      fc.asyncProperty(compositeMarket(), async (market) => {
        const outcome = (candidates = market.candidates) =>
          plan({ ...market, candidates }).catch((error: NoCoalition) => error.shortfalls);
        const first = await outcome();
        expect(await outcome()).toEqual(first);
        expect(await outcome(market.candidates.toReversed())).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it("explains its members, what each pair adds and who comes next", async () => {
    const candidates = [
      candidateOf(1n, { profile: 20n }, { domains: ["data"], score: 900 }),
      candidateOf(2n, { profile: 30n }, { domains: ["data"] }),
      candidateOf(3n, { phrases: 10n }, { domains: ["text"], score: 800 }),
    ];
    const task = taskOf([subtaskOf("phrases", { after: ["profile"] }), subtaskOf("profile")], {
      value: 100n,
      synergyValue: 10n,
      coordinationCost: 3n,
      failureCost: 20n,
    });
    const history = [{ agents: [1n, 3n] as const, score: 0.5 }];
    const coalition = await plan({ task, budget: 60n, candidates, history });
    expect(coalition.members).toEqual([
      {
        agentId: 1n,
        score: 900,
        subtasks: ["profile"],
        price: 20n,
        reasons: ['gets 20 for "profile"; the cheapest of 1 others gets 30', "score 900 of 1,000"],
      },
      {
        agentId: 3n,
        score: 800,
        subtasks: ["phrases"],
        price: 10n,
        reasons: ['the only one who can have "phrases"', "score 800 of 1,000"],
      },
    ]);
    expect(coalition.pairs).toEqual([
      { agents: [1n, 3n], synergy: 0.9, worth: 9n, coordination: 3n, handovers: 1 },
    ]);
    expect(coalition).toMatchObject({ price: 30n, coordination: 3n, risk: 6n, synergy: 9n, surplus: 70n });
    expect(coalition.runnersUp).toEqual([
      { without: 1n, coalition: { members: [2n, 3n], surplus: 47n } },
      { without: 3n, coalition: undefined },
    ]);
    expect(coalition.isViable).toBe(true);
  });

  it("says who could do a subtask, and why nobody may", async () => {
    const task = taskOf([subtaskOf("a", { level: 60, bond: 20n, price: 9n }), subtaskOf("b")], {
      minScore: 300,
    });
    const offer = (level: number, price?: bigint) => ({
      offers: [{ capability: "do.a", level, ...(price !== undefined && { price }) }],
    });
    const candidates = [
      candidateOf(1n, {}, offer(59, 1n)),
      candidateOf(2n, {}, { ...offer(60, 1n), score: 299 }),
      candidateOf(3n, {}, offer(60, 10n)),
      candidateOf(4n, {}, { ...offer(60), freeBond: 19n }),
      candidateOf(5n, {}, { offers: [{ capability: "do.b", level: 1 }] }),
    ];
    const error = await refusal({ task, budget: 50n, candidates });
    expect(error).toMatchObject({
      name: "NoCoalition",
      shortfalls: [
        {
          reason: "subtask",
          subtask: "a",
          capability: "do.a",
          turnedDown: [
            { agentId: 1n, subtask: "a", reason: "level", has: 59, needed: 60 },
            { agentId: 2n, subtask: "a", reason: "score", has: 299, needed: 300 },
            { agentId: 3n, subtask: "a", reason: "price", has: 10n, needed: 9n },
            { agentId: 4n, subtask: "a", reason: "bond", has: 19n, needed: 20n },
          ],
        },
        { reason: "subtask", subtask: "b", turnedDown: [{ agentId: 5n, subtask: "b", reason: "no price" }] },
      ],
    });
    expect((error as Error).message).toContain("agent 3: price 10, needed 9");
  });

  it("says which limit is too tight", async () => {
    const candidates = [candidateOf(1n, { a: 6n }), candidateOf(2n, { b: 7n })];
    const task = taskOf([subtaskOf("a"), subtaskOf("b")]);
    const shortfalls = async (parameters: Partial<PlanCoalitionParameters>) =>
      ((await refusal({ task, budget: 20n, candidates, ...parameters })) as NoCoalition).shortfalls;
    expect(await shortfalls({ budget: 12n })).toEqual([{ reason: "budget", needed: 13n, available: 12n }]);
    expect(await shortfalls({ task: { ...task, maxMembers: 1 } })).toEqual([
      { reason: "members", needed: 2, available: 1 },
    ]);
    const both = [candidateOf(1n, { a: 1n, b: 1n })];
    expect(await shortfalls({ task: { ...task, jobsEach: 1 }, candidates: both })).toEqual([
      { reason: "jobs" },
    ]);
    const three = taskOf([...task.subtasks, subtaskOf("c")], { maxMembers: 2 });
    const dear = [...candidates, candidateOf(3n, { c: 2n }), candidateOf(4n, { a: 7n, b: 7n })];
    expect(await shortfalls({ task: three, budget: 15n, candidates: dear })).toEqual([{ reason: "limits" }]);
  });

  it("gives an agent as many jobs as its free bond covers", async () => {
    const subtasks = [
      subtaskOf("a", { damages: 5n }),
      subtaskOf("b", { risk: 10_000, price: 20n }),
      subtaskOf("c"),
    ];
    const candidates = [
      candidateOf(1n, { a: 1n, b: 1n, c: 1n }, { freeBond: 10n }),
      candidateOf(2n, { a: 9n, b: 1n }, { freeBond: 10n }),
    ];
    // Two AINU wei a unit: damages lock 10, and a quarter of a price of 20 at a score of 500 locks 10.
    const rate = 2n * 10n ** 18n;
    const { members } = await plan({ task: taskOf(subtasks), budget: 50n, candidates, rate });
    expect(members.map(({ agentId, subtasks }) => [agentId, subtasks])).toEqual([
      [1n, ["a", "c"]],
      [2n, ["b"]],
    ]);
  });

  it("stops at its signal, and says so when time ends first", async () => {
    const candidates = Array.from({ length: 30 }, (_, index) =>
      candidateOf(BigInt(index), { a: BigInt(index), b: 3n, c: 4n, d: 5n }, { domains: [`${index % 7}`] }),
    );
    const subtasks = ["a", "b", "c", "d"].map((id) => subtaskOf(id));
    const task = taskOf(subtasks, { synergyValue: 7n, coordinationCost: 3n });
    const reason = new Error("no longer wanted");
    expect(await refusal({ task, budget: 90n, candidates, signal: AbortSignal.abort(reason) })).toBe(reason);
    const early = await planCoalition({ task, budget: 90n, candidates, timeLimit: 0 }).catch(
      (error: unknown) => error,
    );
    if (early instanceof Error)
      expect(early).toMatchObject({ name: "CoalitionNotFoundInTime", timeLimit: 0 });
    else expect(early).toMatchObject({ status: "feasible", runnersUp: [] });
  });

  it("refuses tasks, budgets and candidates that cannot be meant, and says where", async () => {
    const task = taskOf([subtaskOf("a")]);
    const candidates = [candidateOf(1n, { a: 1n })];
    const refused = (parameters: Partial<PlanCoalitionParameters>) =>
      refusal({ task, budget: 9n, candidates, ...parameters });
    expect(await refused({ timeLimit: Number.NaN })).toMatchObject({ path: "timeLimit" });
    expect(await refused({ budget: -1n })).toMatchObject({ path: "budget", value: -1n });
    expect(await refused({ task: taskOf([]) })).toMatchObject({ path: "task.subtasks.length", value: 0 });
    expect(await refused({ task: { ...task, jobsEach: 0 } })).toMatchObject({ path: "task.jobsEach" });
    expect(await refused({ candidates: [...candidates, ...candidates] })).toMatchObject({
      path: "candidates[1].agentId",
      value: 1n,
    });
    expect(await refused({ task: taskOf([subtaskOf("a"), subtaskOf("a")]) })).toMatchObject({
      path: "task.subtasks[1].id",
    });
    expect(await refused({ task: taskOf([subtaskOf("a", { after: ["z"] })]) })).toMatchObject({
      path: "task.subtasks[0].after",
      value: "z",
    });
    expect(await refused({ task: taskOf([subtaskOf("a", { input: { from: "z" } })]) })).toMatchObject({
      path: "task.subtasks[0].input.from",
    });
    const circle = [
      subtaskOf("a", { after: ["b"] }),
      subtaskOf("b", { input: { from: "a" } }),
      subtaskOf("c"),
    ];
    expect(await refused({ task: taskOf(circle) })).toMatchObject({
      name: "DependencyCycle",
      subtasks: ["a", "b"],
    });
  });

  it("refuses a market of more offers than it can hold", async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
    const prices = Object.fromEntries(ids.map((id) => [id, 1n]));
    const candidates = Array.from({ length: 10 }, (_, index) => candidateOf(BigInt(index), prices));
    const task = taskOf(
      ids.map((id) => subtaskOf(id)),
      { jobsEach: 12 },
    );
    expect(await refusal({ task, budget: 99n, candidates })).toMatchObject({ name: "MarketTooLarge" });
  });
});
