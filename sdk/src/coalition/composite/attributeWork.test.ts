import fc from "fast-check";
import { zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { candidateOf, compositeMarket, subtaskOf, taskOf } from "../../../../test/compositeMarket.ts";
import { shapley } from "../../attribution/shapley.ts";
import { attributeWork, type JobOutcome } from "./attributeWork.ts";
import { coalitionGame } from "./coalitionGame.ts";
import { NoCoalition } from "./errors.ts";
import type { FormedCoalition } from "./FormedCoalition.ts";
import { planCoalition } from "./planCoalition.ts";

const outcome = (subtask: string, done = 1, bond = 0n): JobOutcome => ({
  subtask,
  done,
  bond,
  payee: zeroAddress,
});

/** Agent 1 profiles for 20, agent 2 charts that for 30. */
function chain(): Promise<FormedCoalition> {
  const task = taskOf([subtaskOf("profile"), subtaskOf("chart", { input: { from: "profile" } })], {
    value: 100n,
  });
  const candidates = [candidateOf(1n, { profile: 20n }), candidateOf(2n, { chart: 30n })];
  return planCoalition({ task, budget: 60n, candidates });
}

describe("attributeWork", () => {
  it("divides a bonus to the unit, and nothing where nothing was done", async () => {
    const method = fc.constantFrom("contribution" as const, "shapley" as const);
    const parts = fc.array(fc.constantFrom(0, 0.25, 1), { minLength: 4, maxLength: 4 });
    const amount = fc.bigInt({ min: 0n, max: 10n ** 20n });
    await fc.assert(
      fc.asyncProperty(compositeMarket(), parts, amount, method, async (market, done, bonus, how) => {
        const coalition = await planCoalition(market).catch((error: unknown) => {
          if (error instanceof NoCoalition) return undefined;
          throw error;
        });
        fc.pre(coalition !== undefined);
        const outcomes = coalition.jobs.map(({ subtask }, index) => outcome(subtask, done[index], 5n));
        const { shares, undivided } = attributeWork({ coalition, outcomes, bonus, method: how });
        const units = shares.reduce((sum, share) => sum + share.units, 0n);
        expect(units + undivided).toBe(bonus);
        const score = shares.reduce((sum, share) => sum + share.score, 0);
        if (score > 0) expect(score).toBeCloseTo(1, 9);
        else expect(undivided).toBe(bonus);
        for (const share of shares) expect(share.units).toBeGreaterThanOrEqual(0n);
        expect(attributeWork({ coalition, outcomes, bonus, method: how })).toEqual({ shares, undivided });
      }),
      { numRuns: 60 },
    );
  });

  it("counts work, what it enabled and the handover", async () => {
    const { shares } = attributeWork({
      coalition: await chain(),
      outcomes: [outcome("profile"), outcome("chart")],
      bonus: 1_000n,
    });
    // Of weights 0.4, 0.25 and 0.15: 20 of 50 in work, all of what was enabled, half of the handover; and the rest.
    const [first, second] = [0.4 * 0.4 + 0.25 + 0.075, 0.6 * 0.4 + 0.075].map((points) => points / 0.8);
    expect(shares[0]?.score).toBeCloseTo(first!, 9);
    expect(shares[1]?.score).toBeCloseTo(second!, 9);
    expect(shares.map(({ agentId, units }) => [agentId, units])).toEqual([
      [1n, 606n],
      [2n, 394n],
    ]);
  });

  it("gives by Shapley half of what needs both to each", async () => {
    const coalition = await chain();
    const { shares } = attributeWork({
      coalition,
      outcomes: [outcome("profile"), outcome("chart")],
      bonus: 1_000n,
      method: "shapley",
    });
    // The profile is worth 40 of 100 to the first alone, the chart 60 to both together.
    expect(shares.map(({ units }) => units)).toEqual([700n, 300n]);
    const done = new Map([
      ["profile", 1],
      ["chart", 1],
    ]);
    expect([...shapley(coalitionGame(coalition, done))]).toEqual([70, 30]);
  });

  it("gives nothing to whom nothing was paid, and no payee to who was never hired", async () => {
    const coalition = await chain();
    for (const method of ["contribution", "shapley"] as const) {
      const { shares } = attributeWork({ coalition, outcomes: [outcome("profile")], bonus: 9n, method });
      expect(shares).toMatchObject([
        { agentId: 1n, score: 1, units: 9n, payee: zeroAddress },
        { agentId: 2n, score: 0, units: 0n, payee: undefined },
      ]);
    }
  });

  it("counts work that was done for nothing", async () => {
    const task = taskOf([subtaskOf("profile"), subtaskOf("phrases")], { value: 100n });
    const candidates = [candidateOf(1n, { profile: 0n }), candidateOf(2n, { phrases: 0n })];
    const coalition = await planCoalition({ task, budget: 0n, candidates });
    const outcomes = [outcome("profile"), outcome("phrases")];
    for (const method of ["contribution", "shapley"] as const) {
      const { shares } = attributeWork({ coalition, outcomes, bonus: 9n, method });
      expect(shares.map(({ units }) => units)).toEqual([5n, 4n]);
    }
  });

  it("refuses a bonus below 0", async () => {
    const coalition = await chain();
    expect(() => attributeWork({ coalition, outcomes: [outcome("profile")], bonus: -1n })).toThrow(
      expect.objectContaining({ name: "AttributionError" }),
    );
    expect(() => attributeWork({ coalition, outcomes: [], bonus: -1n })).toThrow(
      expect.objectContaining({ name: "AttributionError" }),
    );
  });
});
