import { formatEther, zeroAddress } from "viem";
import { productionSettings } from "../../scripts/deployment/settings.ts";
import { LOSS_MEMORY } from "../../sdk/src/math/cover.ts";
import { INITIAL_SCORE, MAX_SCORE } from "../../sdk/src/math/score.ts";
import type { Figure } from "../run.ts";
import type { Book } from "./book.ts";
import { type Pair, pairOf } from "./collusion.ts";
import type { PoolSettings } from "./pool.ts";
import { randomOf } from "./random.ts";
import { simulateYear, type YearParameters } from "./year.ts";

const ONE = 10n ** 18n;
const UNIT = 1e6; // of a token with six decimals
const DAY = 86_400;
const CAPITAL = 2_000_000 * UNIT;
const PAIRS_A_POOL = 5;
const FIRST_PAIR = 1_000_000; // ids that no honest agent or client has

/** With the least that a pool must hold, so that solvency is put to the hardest test, and ordinary caps and bounds. */
const SETTINGS: PoolSettings = {
  ratioBps: 10_000,
  agentCapBps: 200,
  clientCapBps: 200,
  minRate: ONE / 1_000n,
  maxRate: (3n * ONE) / 10n,
  maxStepBps: 1_000,
};

export type InsuranceFigureOptions = {
  readonly days: number;
  readonly jobsPerDay: number;
  readonly seed: number;
};

/** How pairs fail, and with what score they begin: that of anybody, or the highest, as if it had cost them nothing. */
const COLLUSIONS = [
  { name: "collusion.expiry", route: "expiry", score: INITIAL_SCORE },
  { name: "collusion.ruling", route: "ruling", score: INITIAL_SCORE },
  { name: "collusion.ruling.bestScore", route: "ruling", score: MAX_SCORE },
] as const;

/**
 * An ordinary year, failure rates that triple overnight, that and all underwriters leaving at once, and pairs that defraud
 * the pools in three ways. One AINU is worth a dollar.
 */
export function* insuranceFigures(options: InsuranceFigureOptions): Generator<Figure> {
  const { days, jobsPerDay, seed } = options;
  const run = (name: string, given: Omit<Partial<YearParameters>, "random">) => {
    console.error(`insurance: ${name}`);
    const ordinary = { days, jobsPerDay, settings: SETTINGS, capital: CAPITAL };
    return simulateYear({ random: randomOf(seed), ...ordinary, ...given });
  };
  yield* bookFigures("year", run("year", {}));

  const third = Math.ceil(days / 3);
  const shock = { day: Math.floor(third / 2), factor: 3 };
  for (const [name, leave] of [
    ["tripled", false],
    ["tripled.run", true],
  ] as const) {
    yield* bookFigures(name, run(name, { days: third, shock: { ...shock, run: leave } }));
  }

  const { minimumBond, court } = productionSettings(zeroAddress);
  const collusionCosts = {
    bond: Number(formatEther(minimumBond)),
    courtFee: 3 * Number(formatEther(court.feePerJuror)),
  };
  const collusionDays = Math.ceil(days / 6);
  for (const { name, route, score } of COLLUSIONS) {
    const pairs = new Map<number, Pair[]>();
    const pairsOf = (pool: number) => {
      const preying = Array.from({ length: PAIRS_A_POOL }, (_, index) =>
        pairOf(route, FIRST_PAIR + pool * PAIRS_A_POOL + index, score),
      );
      pairs.set(pool, preying);
      return preying;
    };
    yield* bookFigures(name, run(name, { days: collusionDays, pairs: pairsOf, collusionCosts }));
    yield* collusionFigures(name, [...pairs.values()].flat(), collusionDays);
  }
}

function* bookFigures(name: string, books: readonly Book[]): Generator<Figure> {
  const sum = (of: (book: Book) => number) => books.reduce((total, book) => total + of(book), 0);
  const premiums = sum((book) => Number(book.premiums));
  const payouts = sum((book) => Number(book.payouts));
  const covers = sum((book) => book.covers);
  const refused = sum((book) => book.refused);
  const days = sum((book) => book.days);
  const at = (figure: string) => `pool.${name}.${figure}`;
  yield { case: at("covers"), value: covers, unit: "covers" };
  yield { case: at("refused"), value: refused / (covers + refused), unit: "of requests" };
  yield { case: at("lossRatio"), value: payouts / premiums, unit: "of premiums" };
  yield { case: at("insolvencies"), value: sum((book) => book.unpaidDays), unit: "pool days" };
  yield { case: at("belowRequiredCapital"), value: sum((book) => book.shortDays), unit: "pool days" };
  yield {
    case: at("premiumError.bias"),
    value: sum((book) => book.priced) / sum((book) => book.risk) - 1,
    unit: "relative",
  };
  yield { case: at("premiumError.day"), value: sum((book) => book.dayErrors) / days, unit: "relative" };
  yield { case: at("premiumError.cover"), value: sum((book) => book.coverErrors) / covers, unit: "relative" };
  const capitalYears = sum((book) => book.capitalDays) / 365;
  yield { case: at("return"), value: (premiums - payouts) / capitalYears, unit: "a year", better: "higher" };
}

/** What all pairs net, and what bounds it: each agent's cap, once for each memory of losses that has begun. */
function* collusionFigures(name: string, pairs: readonly Pair[], days: number): Generator<Figure> {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const failures = sum((pair) => pair.failures);
  const profit = sum((pair) => pair.profit);
  const bound = sum((pair) => pair.cap) * Math.ceil((days * DAY) / LOSS_MEMORY);
  const at = (figure: string) => `pool.${name}.${figure}`;
  yield { case: at("failures"), value: failures, unit: "jobs" };
  yield { case: at("profit"), value: profit / CAPITAL, unit: "of capital", reference: bound / CAPITAL };
  yield { case: at("bound"), value: bound / CAPITAL, unit: "of capital" };
  yield { case: at("profitAPair"), value: profit / pairs.length / UNIT, unit: "dollars" };
  yield { case: at("profitAFailure"), value: profit / failures / UNIT, unit: "dollars" };
  yield {
    case: at("largestPayout"),
    value: Math.max(...pairs.map(({ largest }) => largest)),
    unit: "of a pool",
    reference: SETTINGS.agentCapBps / 10_000,
  };
}
