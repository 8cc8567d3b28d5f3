import { describe, expect, it } from "vitest";
import { LOSS_MEMORY } from "../sdk/src/math/cover.ts";
import type { BenchOptions, Figure } from "./run.ts";
import { type Pair, pairOf } from "./trust/collusion.ts";
import { appealedBribeCost, bribeCost, captured, shareForHalf } from "./trust/corruption.ts";
import { parseStates } from "./trust/credibility.ts";
import { caseOf, votesOf } from "./trust/jurors.ts";
import { capacityFor, closeCover, freeAssets, openCover, poolOf } from "./trust/pool.ts";
import { randomOf } from "./trust/random.ts";
import { appealedRates, rulingRates } from "./trust/rulings.ts";
import { redeem, requestRedeem, underwritersOf } from "./trust/underwriters.ts";
import { simulateYear } from "./trust/year.ts";
import trust from "./trust.ts";

const ONE = 10n ** 18n;
const settings = {
  ratioBps: 10_000,
  agentCapBps: 1_000,
  clientCapBps: 500,
  minRate: ONE / 1_000n,
  maxRate: ONE / 4n,
  maxStepBps: 1_000,
};
const week = 604_800;

async function figuresOf(options: BenchOptions): Promise<Figure[]> {
  const figures: Figure[] = [];
  for await (const figure of trust(options)) figures.push(figure);
  return figures;
}

describe("trust", () => {
  it("gives the same figures for the same seed, and no insolvency", async () => {
    const options = { disputes: "20", days: "12", jobs: "300", seed: "5" };
    const figures = await figuresOf(options);
    expect(await figuresOf(options)).toEqual(figures);
    expect(new Set(figures.map((figure) => figure.case)).size).toBe(figures.length);
    expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
    const insolvencies = figures.filter((figure) => figure.case.endsWith("insolvencies"));
    expect(insolvencies.map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("the simulated court", () => {
  const disputes = 2_000;

  it("is right more often with more honest jurors, and where rulings can be appealed", () => {
    const crowd = { fault: "lazy", share: 0, noise: 0.15 } as const;
    const exact = [1, 3, 15].map(
      (jurors) => rulingRates({ random: randomOf(1), crowd, disputes }, jurors).exact,
    );
    expect(exact).toEqual(exact.toSorted((a, b) => a - b));
    expect(appealedRates({ random: randomOf(1), crowd, disputes }).exact).toBeGreaterThan(exact[1]!);
  });

  it("is wrong wherever all jurors are bribed, and a briber takes it through all rounds", () => {
    const crowd = { fault: "bribed", share: 1, noise: 0.15 } as const;
    expect(rulingRates({ random: randomOf(1), crowd, disputes }, 7).exact).toBeLessThan(0.5);
    const none = { ...crowd, share: 0 };
    expect(appealedRates({ random: randomOf(1), crowd: none, disputes }).jurors).toBeGreaterThan(24);
  });

  it("draws faulty jurors as often as they are", () => {
    const random = randomOf(3);
    const crowd = { fault: "bribed", share: 0.25, noise: 0 } as const;
    const bribed = Array.from({ length: 1_000 }, () => {
      const dispute = caseOf(random);
      return votesOf(random, dispute, crowd, 10).filter((vote) => vote === dispute.bribe).length;
    }).reduce((sum, count) => sum + count, 0);
    expect(bribed / 10_000).toBeCloseTo(0.25, 1);
  });
});

describe("the cost of corruption", () => {
  const stakes = { atRisk: 20, feePerJuror: 5 };

  it("is a majority's stake, of the last round against a victim who appeals", () => {
    expect(bribeCost(stakes, 3)).toEqual({ seats: 2, bribe: 50, posts: 0 });
    expect(appealedBribeCost(stakes)).toEqual({ seats: 8, bribe: 200, posts: 110 });
    expect(appealedBribeCost(stakes, 0.25).bribe).toBe(80);
  });

  it("is half of the list for half of the rulings", () => {
    expect(captured(0.3, 3)).toBeCloseTo(3 * 0.09 * 0.7 + 0.027, 12);
    expect(shareForHalf(15)).toBeCloseTo(0.5, 5);
  });
});

describe("the simulated pool", () => {
  const start = () => poolOf(settings, { assets: 1_000_000n, rate: ONE / 50n });
  const request = { agent: 1, client: 1, amount: 50_000n, score: 1_000n, duration: week };
  const sold = { ...request, premium: 402n };

  it("sells cover up to its caps and its capital", () => {
    const pool = start();
    expect(openCover(pool, request)).toBe(402n);
    expect(openCover(pool, request)).toBe("client");
    expect(openCover(pool, { ...request, client: 2 })).toBe(408n);
    expect(openCover(pool, { ...request, client: 3 })).toBe("agent");
    pool.assets = 100_000n;
    expect(openCover(pool, { ...request, agent: 2, client: 3 })).toBe("capacity");
    expect(freeAssets(pool)).toBe(0n);
  });

  it("pays a loss up to the cover, and shows when it cannot", () => {
    const pool = start();
    openCover(pool, request);
    expect(pool.assets).toBe(1_000_000n);
    expect(closeCover(pool, sold, 70_000n)).toBe(50_000n);
    expect(pool.assets).toBe(950_402n);
    expect(pool.openCover).toBe(0n);
    openCover(pool, { ...request, client: 2, amount: 40_000n });
    pool.assets = 30_000n;
    expect(closeCover(pool, { ...sold, client: 2, amount: 40_000n, premium: 321n }, 50_000n)).toBe(30_321n);
  });

  it("sells a new agent a tenth of the cap, and counts what it paid until that is forgotten", () => {
    const pool = start();
    const newcomer = { ...request, amount: 10_000n, score: 500n };
    expect(openCover(pool, { ...newcomer, amount: 10_001n })).toBe("agent");
    expect(openCover(pool, newcomer)).toBeTypeOf("bigint");
    closeCover(pool, { ...newcomer, premium: 0n }, 4_000n);
    expect(capacityFor(pool, newcomer)).toBe(9_960n - 4_000n);
    pool.time = LOSS_MEMORY - 1;
    expect(capacityFor(pool, newcomer)).toBe(5_960n);
    pool.time = LOSS_MEMORY;
    expect(capacityFor(pool, newcomer)).toBe(9_960n);
  });

  it("counts no capital that has asked to leave for its caps, until the request lapses", () => {
    const pool = start();
    const owners = underwritersOf(pool);
    requestRedeem(pool, owners, owners.shares / 2, 0);
    expect(openCover(pool, { ...request, amount: 50_001n })).toBe("agent");
    expect(openCover(pool, request)).toBe("client");
    expect(capacityFor(pool, request)).toBe(25_000n);
    pool.openCover = pool.assets; // nothing is free
    redeem(pool, owners, 67);
    expect(owners.leaving).toBe(500_000);
    redeem(pool, owners, 68);
    pool.openCover = 0n;
    expect(capacityFor(pool, request)).toBe(50_000n);
  });

  it("counts the days on which capital that should be there is not", () => {
    const parameters = { days: 40, jobsPerDay: 400, settings, capital: 40_000e6 };
    const unpaidDays = (ratioBps: number, run: boolean) =>
      simulateYear({
        ...parameters,
        random: randomOf(1),
        settings: { ...settings, ratioBps, agentCapBps: 10_000, clientCapBps: 10_000 },
        shock: { day: 5, factor: 100, run },
      }).reduce((sum, book) => sum + book.unpaidDays, 0);
    expect(unpaidDays(10_000, false)).toBe(0);
    expect(unpaidDays(10_000, true)).toBe(0);
    expect(unpaidDays(500, false)).toBeGreaterThan(0);
  });

  const preyedOn = (pair: Pair, days: number) =>
    simulateYear({
      days,
      jobsPerDay: 100,
      settings,
      capital: 100_000e6,
      random: randomOf(1),
      pairs: (pool) => (pool === 0 ? [pair] : []),
      collusionCosts: { bond: 100, courtFee: 15 },
    });

  it("never pays a pair that lets its own jobs expire", () => {
    const pair = pairOf("expiry", 1_000_000);
    preyedOn(pair, 20);
    expect(pair.failures).toBeGreaterThan(10);
    expect(pair.profit).toBeLessThan(0);
  });

  it("pays a pair that loses before the court one cap of its agent for each memory of losses", () => {
    for (const [days, memories] of [
      [80, 1],
      [170, 2],
    ] as const) {
      for (const score of [500, 1_000]) {
        const pair = pairOf("ruling", 1_000_000, score);
        preyedOn(pair, days);
        expect(pair.failures).toBeGreaterThanOrEqual(memories);
        expect(pair.profit).toBeGreaterThan(0);
        expect(pair.profit).toBeLessThan(memories * pair.cap);
      }
    }
  });
});

describe("parseStates", () => {
  it("reads ratios and their weights", () => {
    expect(parseStates("state,ratio.1,ratio.2,weight.1,weight.2\n1,10,20,3,4\n2,5,6,7,8\n")).toEqual([
      [
        { ratio: 10n, weight: 3n },
        { ratio: 20n, weight: 4n },
      ],
      [
        { ratio: 5n, weight: 7n },
        { ratio: 6n, weight: 8n },
      ],
    ]);
  });
});
