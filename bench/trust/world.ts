import { MAX_SCORE, scoreAfterFailure, scoreGain } from "../../sdk/src/math/score.ts";
import type { Random } from "./random.ts";

const HOUR = 3_600;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const UNIT = 1e6; // of a token with six decimals
const DAILY_GAIN_CAP = 20; // contracts/reputation/Reputation.sol

/** What the pools do not know and try to learn. */
export type Capability = {
  readonly name: string;
  /** Its part of all jobs. */
  readonly demand: number;
  /** The rate of failure that its drift returns to: for a job of a week by an average agent. */
  readonly ordinary: number;
  failureRate: number;
};

export type Agent = {
  readonly id: number;
  /** How much more than an average agent it fails. */
  readonly weakness: number;
  /** Its own bond, in token units. */
  readonly bond: number;
  score: number;
  gained: number;
};

/** A job that wants cover, and what will become of it. Amounts are token units, the duration seconds. */
export type InsuredJob = {
  readonly agent: Agent;
  readonly client: number;
  readonly amount: bigint;
  readonly duration: number;
  /** What cover of it costs on average: the true risk. */
  readonly expectedLoss: number;
  readonly failed: boolean;
  readonly loss: bigint;
  /** Days until its end, or until the ruling on it. */
  readonly days: number;
};

const ORDINARY_RATES = [0.01, 0.02, 0.03, 0.015, 0.05, 0.008, 0.04, 0.025];
const AGENTS_PER_CAPABILITY = 200;
const CLIENTS = 5_000;
const DISPUTE_DAYS = 2;
/** Of failures, the part that ends by a ruling; the rest expires or is conceded, and costs a pool at most the penalty. */
const RULED = 0.7;
/** Parts of the cover that a ruling pays, each as likely as written: rulings of 0, 25, 50 and 75 % for the provider. */
const SEVERITIES = [1, 1, 1, 1, 1, 1, 0.75, 0.5, 0.5, 0.25];
const MEAN_SEVERITY = SEVERITIES.reduce((sum, severity) => sum + severity, 0) / SEVERITIES.length;
/** What the agent's bond bears of the damages first. */
const BOND_SHARE = 0.1;
const PENALTY = 0.01;

/** Capabilities of very unequal demand (by Zipf's law), in falling order. */
export function capabilitiesOf(): Capability[] {
  const total = ORDINARY_RATES.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  return ORDINARY_RATES.map((ordinary, index) => ({
    name: `capability-${index}`,
    demand: 1 / (index + 1) / total,
    ordinary,
    failureRate: ordinary,
  }));
}

export function agentsOf(random: Random, first: number): Agent[] {
  return Array.from({ length: AGENTS_PER_CAPABILITY }, (_, index) => ({
    id: first + index,
    weakness: Math.exp(0.5 * random.normal() - 0.125),
    bond: UNIT * 200 * Math.exp(random.normal()),
    score: 500,
    gained: 0,
  }));
}

/** A day's drift: 3 % at random, and 1 % of the way back to the ordinary rate. */
export function drift(random: Random, capability: Capability): void {
  const pull = 0.01 * Math.log(capability.ordinary / capability.failureRate);
  capability.failureRate *= Math.exp(pull + 0.03 * random.normal());
}

/** A job, its outcome drawn. Long jobs fail more often than short ones, but not in proportion, as the tariff has it. */
export function jobOf(random: Random, { failureRate }: Capability, agents: readonly Agent[]): InsuredJob {
  const agent = agents[random.integer(agents.length)];
  if (!agent) throw new RangeError("No agents");
  const duration = Math.round(HOUR * (14 * 24) ** random.next());
  const amount = Math.round(UNIT * Math.min(20 * Math.exp(random.normal()), 2_000));
  const chance = Math.min(failureRate * agent.weakness * (0.4 + 0.6 * Math.sqrt(duration / WEEK)), 0.95);
  const failed = random.next() < chance;
  const ruled = random.next() < RULED;
  const severity = SEVERITIES[random.integer(SEVERITIES.length)] ?? 1;
  const unruled = Math.min(amount, agent.bond * PENALTY);
  const byRuling = amount * (1 - BOND_SHARE);
  const mean = RULED * byRuling * MEAN_SEVERITY + (1 - RULED) * unruled;
  const loss = !failed ? 0 : ruled ? byRuling * severity : unruled;
  return {
    agent,
    client: random.integer(CLIENTS),
    amount: BigInt(amount),
    duration,
    expectedLoss: chance * mean,
    failed,
    loss: BigInt(Math.floor(loss)),
    days: Math.ceil(duration / DAY) + (failed && ruled ? DISPUTE_DAYS : 0),
  };
}

/** Writes the outcome to the agent's score, by the protocol's rule and its cap on a day's gain. */
export function settle(agent: Pick<Agent, "score" | "gained">, failed: boolean): void {
  if (failed) {
    agent.score = scoreAfterFailure(agent.score);
    return;
  }
  const gain = Math.min(scoreGain(agent.score), DAILY_GAIN_CAP - agent.gained);
  agent.score = Math.min(agent.score + gain, MAX_SCORE);
  agent.gained += gain;
}
