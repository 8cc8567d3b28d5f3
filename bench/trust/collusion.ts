import { INITIAL_SCORE } from "../../sdk/src/math/score.ts";
import {
  agentCapOf,
  type CoverRequest,
  capacityFor,
  openCover,
  type Pool,
  quote,
  type SoldCover,
} from "./pool.ts";
import { settle } from "./world.ts";

const UNIT = 1_000_000; // of a token with six decimals, which one AINU is worth
const DAY = 86_400;

/** A client and its own agent, which fails on purpose: by letting the job expire, or by losing before the court. */
export type Pair = {
  readonly route: "expiry" | "ruling";
  readonly agent: { score: number; gained: number; readonly id: number };
  readonly client: number;
  /** What both got out of it so far, in token units, and the largest part of a pool that one failure took. */
  profit: number;
  largest: number;
  /** The highest cap that the agent had when it was insured, in token units: the most that a pool pays in one memory of losses. */
  cap: number;
  failures: number;
};

/** A pair's cover, and what it will be paid for it. */
export type PairCover = {
  readonly cover: SoldCover;
  readonly request: CoverRequest;
  readonly loss: bigint;
  readonly days: number;
};

/** What the deceit costs beside the premium, in AINU. */
export type CollusionCosts = {
  /** The own bond of the pair's agent: the least with which an agent may work. */
  readonly bond: number;
  /** What the loser pays the court. */
  readonly courtFee: number;
};

export function pairOf(route: Pair["route"], id: number, score = INITIAL_SCORE): Pair {
  return {
    route,
    agent: { id, score, gained: 0 },
    client: id,
    profit: 0,
    largest: 0,
    cap: 0,
    failures: 0,
  };
}

/**
 * Insures a job for as much as the pool lets it, and fails. Each failure costs 1 % of the bond, the third 25 %, and the bond is
 * filled up again. A pool pays for an expired job at most the penalty; for a lost dispute all of the cover, which a pair starts
 * only where it gains.
 */
export function collude(pool: Pool, pair: Pair, costs: CollusionCosts): PairCover | undefined {
  const { agent, client, route } = pair;
  const score = BigInt(agent.score);
  const amount = capacityFor(pool, { agent: agent.id, client, score });
  if (amount === 0n) return undefined;
  const request = { agent: agent.id, client, amount, score, duration: DAY };
  const penalty = UNIT * costs.bond * ((pair.failures + 1) % 3 === 0 ? 0.25 : 0.01);
  const fee = route === "ruling" ? UNIT * costs.courtFee : 0;
  const cost = Number(quote(pool, request)) + penalty + fee;
  if (route === "ruling" && Number(amount) <= cost) return undefined;
  const { assets } = pool;
  const cap = agentCapOf(pool, score);
  const premium = openCover(pool, request);
  if (typeof premium !== "bigint") return undefined;

  pair.failures++;
  pair.profit -= cost;
  pair.cap = Math.max(pair.cap, Number(cap));
  settle(agent, true);
  const most = BigInt(Math.floor(penalty));
  const loss = route === "ruling" || amount < most ? amount : most;
  pair.largest = Math.max(pair.largest, Number(loss) / Number(assets));
  const cover = { agent: agent.id, client, amount, premium };
  return { cover, request, loss, days: route === "ruling" ? 3 : 1 };
}
