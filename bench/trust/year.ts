import { rateFor } from "../../sdk/src/insurance/rateFor.ts";
import { coverExposure, reservedFor } from "../../sdk/src/math/cover.ts";
import { type Book, emptyBook } from "./book.ts";
import { type CollusionCosts, collude, type Pair } from "./collusion.ts";
import { closeCover, openCover, type Pool, type PoolSettings, poolOf, type SoldCover } from "./pool.ts";
import type { Random } from "./random.ts";
import { rebalance, redeem, requestRedeem, type Underwriters, underwritersOf } from "./underwriters.ts";
import { type Agent, agentsOf, type Capability, capabilitiesOf, drift, jobOf, settle } from "./world.ts";

const DAY = 86_400;
const LOADING_BPS = 2_500;
/** Days of history that a rate is made from: few, for the failure rates drift. */
const WINDOW = 28;

export type YearParameters = {
  readonly random: Random;
  readonly days: number;
  readonly jobsPerDay: number;
  readonly settings: PoolSettings;
  /** Capital of all pools at the start, in token units. */
  readonly capital: number;
  /** Failure rates rise overnight, once; with a run, all underwriters want out on that day. */
  readonly shock?: { readonly day: number; readonly factor: number; readonly run: boolean };
  /** The pairs that prey on each pool, by its number, from the first day on. */
  readonly pairs?: (pool: number) => readonly Pair[];
  readonly collusionCosts?: CollusionCosts;
};

type OpenCover = {
  readonly sold: SoldCover;
  readonly loss: bigint;
  readonly exposure: bigint;
  /** Called with what was paid. */
  readonly end: (paid: bigint) => void;
};

/** All that belongs to one capability's pool. */
type Market = {
  readonly capability: Capability;
  readonly agents: readonly Agent[];
  readonly pairs: readonly Pair[];
  readonly pool: Pool;
  readonly owners: Underwriters;
  readonly book: Book;
  /** Covers by the day they end. */
  readonly due: OpenCover[][];
};

/**
 * A year of jobs through one pool a capability. On each day covers end, underwriters come and go, managers post the rates that
 * credibility gives them, and new jobs ask for cover; after the last day the covers still open run off.
 */
export function simulateYear(parameters: YearParameters): readonly Book[] {
  const { random, days, shock } = parameters;
  const markets = marketsOf(parameters);
  for (let day = 0; day < days; day++) {
    for (const market of markets) {
      drift(random, market.capability);
      if (day === shock?.day) market.capability.failureRate *= shock.factor;
      endCovers(market, day);
      capitalMoves(market, day, parameters);
    }
    postRates(markets);
    for (const market of markets) sellCovers(market, day, parameters);
  }
  for (const market of markets) {
    for (let day = days; day < market.due.length; day++) endCovers(market, day);
  }
  return markets.map(({ book }) => book);
}

function marketsOf({ random, settings, capital, pairs }: YearParameters): Market[] {
  return capabilitiesOf().map((capability, index) => {
    const assets = BigInt(Math.round(capital * capability.demand));
    const pool = poolOf(settings, { assets, rate: 3n * 10n ** 16n });
    return {
      capability,
      agents: agentsOf(random, index * 1_000),
      pairs: pairs?.(index) ?? [],
      pool,
      owners: underwritersOf(pool),
      book: emptyBook(),
      due: [],
    };
  });
}

function endCovers({ pool, book, due, agents }: Market, day: number): void {
  pool.time = day * DAY;
  if (reservedFor(pool.openCover, pool.settings.ratioBps) > pool.assets) book.shortDays++;
  let [exposure, losses, unpaid] = [0n, 0n, false];
  for (const cover of due[day] ?? []) {
    const paid = closeCover(pool, cover.sold, cover.loss);
    if (paid < cover.loss) unpaid = true;
    cover.end(paid);
    exposure += cover.exposure;
    losses += paid;
  }
  due[day] = [];
  book.payouts += losses;
  if (unpaid) book.unpaidDays++;
  book.history.push({ exposure, losses });
  for (const agent of agents) agent.gained = 0;
}

function capitalMoves({ pool, owners, book }: Market, day: number, { shock }: YearParameters): void {
  book.capitalDays += Number(pool.assets);
  const running = shock?.run === true && day >= shock.day;
  if (running && (day === shock.day || owners.leaving === 0)) requestRedeem(pool, owners, owners.shares, day);
  redeem(pool, owners, day);
  if (!running && day % 30 === 29) rebalance(pool, owners, day);
}

function postRates(markets: readonly Market[]): void {
  const history = Object.fromEntries(
    markets.map(({ capability, book }) => [capability.name, book.history.slice(-WINDOW)]),
  );
  for (const { capability, pool } of markets) {
    const { name } = capability;
    const posted = { ...pool.settings, history, capability: name, current: pool.rate };
    pool.rate = rateFor({ ...posted, loadingBps: LOADING_BPS }).rate;
  }
}

function sellCovers(market: Market, day: number, parameters: YearParameters): void {
  const { book, pool, capability, agents } = market;
  for (const pair of market.pairs) prey(market, pair, day, parameters);

  const expected = Number(pool.rate) / 1e18 / (1 + LOADING_BPS / 10_000);
  let [priced, risk] = [0, 0];
  for (let index = Math.round(parameters.jobsPerDay * capability.demand); index > 0; index--) {
    const job = jobOf(parameters.random, capability, agents);
    const { agent, client, amount, duration, loss, failed } = job;
    const request = { agent: agent.id, client, amount, duration, score: BigInt(agent.score) };
    const premium = openCover(pool, request);
    if (typeof premium !== "bigint") {
      book.refused++;
      settle(agent, failed);
      continue;
    }
    const exposure = coverExposure(request);
    book.covers++;
    book.premiums += premium;
    const price = Number(exposure) * expected;
    priced += price;
    risk += job.expectedLoss;
    book.coverErrors += Math.abs(price / job.expectedLoss - 1);
    const sold = { agent: agent.id, client, amount, premium };
    schedule(market, day + job.days, { sold, loss, exposure, end: () => settle(agent, failed) });
  }
  if (risk === 0) return;
  book.priced += priced;
  book.risk += risk;
  book.dayErrors += Math.abs(priced / risk - 1);
  book.days++;
}

function prey(market: Market, pair: Pair, day: number, { collusionCosts }: YearParameters): void {
  if (!collusionCosts || (market.pool.ofAgent.get(pair.agent.id)?.open ?? 0n) > 0n) return;
  const deceit = collude(market.pool, pair, collusionCosts);
  if (!deceit) return;
  market.book.premiums += deceit.cover.premium;
  schedule(market, day + deceit.days, {
    sold: deceit.cover,
    loss: deceit.loss,
    exposure: coverExposure(deceit.request),
    end: (paid) => {
      pair.profit += Number(paid);
    },
  });
}

function schedule({ due }: Market, day: number, cover: OpenCover): void {
  for (let missing = due.length; missing <= day; missing++) due.push([]);
  due[day]?.push(cover);
}
