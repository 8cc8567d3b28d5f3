import PQueue from "p-queue";
import type { Address, Hex } from "viem";
import { getBlock } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { AinurEvent } from "../events/AinurEvent.ts";
import { getEvents } from "../events/getEvents.ts";
import type { LossPeriod } from "../insurance/rateFor.ts";
import { scoreBefore } from "../jobs/scoreBefore.ts";
import { coverExposure } from "../math/cover.ts";
import { INITIAL_SCORE } from "../math/score.ts";

export type LossHistoryParameters = {
  /** Token of the pools that are looked at. */
  readonly asset: Address;
  /** Seconds of a period; a day by default. */
  readonly period?: number;
};

/** The periods of each capability, by its id; zero for pools that insure any. */
export type LossHistory = Readonly<Record<Hex, readonly LossPeriod[]>>;

const DAY = 86_400;
const CONCURRENCY = 8;

/**
 * What all insurance pools of an asset had to pay, from chain data alone: covers that ended, and what came back later, by
 * capability and period. Reads every event of the pools, so an underwriter of many covers asks an indexer instead.
 *
 * @example
 * const history = await lossHistory(client, { asset: usd });
 */
export async function lossHistory(
  client: AinurClient,
  { asset, period = DAY }: LossHistoryParameters,
): Promise<LossHistory> {
  const pools = await getEvents(client, {
    contract: "insurancePools",
    eventName: "PoolCreated",
    args: { asset },
  });
  const queue = new PQueue({ concurrency: CONCURRENCY });
  const byCapability: Record<Hex, Map<number, LossPeriod>> = {};
  for (const { args } of pools) {
    const { pool: address, capability } = args;
    const events = await getEvents(client, { contract: "insurancePool", address });
    const observed = await queue.addAll(
      events.map((event) => async () => observe(client, events, event, period)),
    );
    byCapability[capability] ??= new Map();
    for (const found of observed) if (found !== undefined) add(byCapability[capability], found);
  }
  return Object.fromEntries(
    Object.entries(byCapability).map(([capability, periods]) => [
      capability,
      [...periods].sort(([a], [b]) => a - b).map(([, losses]) => losses),
    ]),
  );
}

type PoolEvent = AinurEvent<"insurancePool">;
type Observed = LossPeriod & { readonly index: number };

/** What an event says of losses, and in which period. */
async function observe(
  client: AinurClient,
  events: readonly PoolEvent[],
  event: PoolEvent,
  period: number,
): Promise<Observed | undefined> {
  if (event.eventName === "Recovered") {
    const index = await periodOf(client, event, period);
    return { index, exposure: 0n, losses: -event.args.amount };
  }
  if (event.eventName !== "CoverClosed") return undefined;
  const { jobId, paid } = event.args;
  const opened = events.find((other) => other.eventName === "CoverOpened" && other.args.jobId === jobId);
  if (opened?.eventName !== "CoverOpened") return undefined;
  const openedAt = await timeOf(client, opened);
  const score = (await scoreBefore(client, opened)) ?? INITIAL_SCORE;
  const exposure = coverExposure({
    amount: opened.args.amount,
    score: BigInt(score),
    duration: opened.args.reservedUntil - openedAt,
  });
  return { index: await periodOf(client, event, period), exposure, losses: paid };
}

async function periodOf(client: AinurClient, event: PoolEvent, period: number): Promise<number> {
  return Math.floor((await timeOf(client, event)) / period);
}

async function timeOf(client: AinurClient, { blockNumber }: PoolEvent): Promise<number> {
  return Number((await getBlock(client, { blockNumber })).timestamp);
}

function add(periods: Map<number, LossPeriod>, { index, exposure, losses }: Observed): void {
  const before = periods.get(index) ?? { exposure: 0n, losses: 0n };
  periods.set(index, { exposure: before.exposure + exposure, losses: before.losses + losses });
}
