import {
  agentCoverCap,
  coverCap,
  coverCapacity,
  coverPremium,
  LOSS_MEMORY,
  poolUtilisation,
  reservedFor,
} from "../../sdk/src/math/cover.ts";

/** As in the contract: basis points, and rates in 1e18 fixed point. */
export type PoolSettings = {
  readonly ratioBps: number;
  readonly agentCapBps: number;
  readonly clientCapBps: number;
  readonly minRate: bigint;
  readonly maxRate: bigint;
  readonly maxStepBps: number;
};

/** A job to insure. `score` is 0 to 1,000, `duration` seconds. */
export type CoverRequest = {
  readonly agent: number;
  readonly client: number;
  readonly amount: bigint;
  readonly score: bigint;
  readonly duration: number;
};

/** Cover that was sold. */
export type SoldCover = Pick<CoverRequest, "agent" | "client" | "amount"> & { readonly premium: bigint };

export type Refusal = "capacity" | "agent" | "client";

/** What one agent or client stands for: `paid` counts for `LOSS_MEMORY` from `paidAt` on. */
type Exposure = { readonly open: bigint; readonly paid: bigint; readonly paidAt: number };

const NO_EXPOSURE: Exposure = { open: 0n, paid: 0n, paidAt: 0 };

/** One insurance pool: the books of the contract in integers, without shares, tokens and events. */
export type Pool = {
  readonly settings: PoolSettings;
  /** Seconds. */
  time: number;
  rate: bigint;
  assets: bigint;
  /** The part of the shares, 0 to 1, that nobody has asked to redeem: caps count what it is worth. */
  staying: number;
  openCover: bigint;
  readonly ofAgent: Map<number, Exposure>;
  readonly ofClient: Map<number, Exposure>;
};

export function poolOf(settings: PoolSettings, { assets, rate }: { assets: bigint; rate: bigint }): Pool {
  const exposures = { ofAgent: new Map(), ofClient: new Map() };
  return { settings, time: 0, rate, assets, staying: 1, openCover: 0n, ...exposures };
}

/** What cover costs now, whether or not it is sold. */
export function quote({ settings, assets, rate, openCover: open }: Pool, request: CoverRequest): bigint {
  const reserved = reservedFor(open + request.amount, settings.ratioBps);
  const utilisation = poolUtilisation({ assets, reserved });
  return coverPremium({ ...settings, ...request, rate, utilisation });
}

/** Sells cover for its premium, which becomes capital when the cover ends, or says why not. */
export function openCover(pool: Pool, request: CoverRequest): bigint | Refusal {
  const { settings, assets } = pool;
  const { agent, client, amount, score } = request;
  if (reservedFor(pool.openCover + amount, settings.ratioBps) > assets) return "capacity";
  const ofAgent = pool.ofAgent.get(agent) ?? NO_EXPOSURE;
  if (sum(pool, ofAgent) + amount > agentCapOf(pool, score)) return "agent";
  const ofClient = pool.ofClient.get(client) ?? NO_EXPOSURE;
  if (sum(pool, ofClient) + amount > coverCap(stayingAssets(pool), settings.clientCapBps)) return "client";
  const premium = quote(pool, request);
  pool.openCover += amount;
  pool.ofAgent.set(agent, { ...ofAgent, open: ofAgent.open + amount });
  pool.ofClient.set(client, { ...ofClient, open: ofClient.open + amount });
  return premium;
}

/** Ends cover and pays what the pool has of the loss; less than the loss is an insolvency. */
export function closeCover(pool: Pool, { agent, client, amount, premium }: SoldCover, loss: bigint): bigint {
  const owed = least(loss, amount);
  const assets = pool.assets + premium;
  const paid = least(owed, assets);
  pool.assets = assets - paid;
  pool.openCover -= amount;
  pool.ofAgent.set(agent, ended(pool, pool.ofAgent.get(agent) ?? NO_EXPOSURE, { amount, paid }));
  pool.ofClient.set(client, ended(pool, pool.ofClient.get(client) ?? NO_EXPOSURE, { amount, paid }));
  return paid;
}

/** Capital that may leave: what backs no cover. */
export function freeAssets({ assets, openCover: open, settings }: Pool): bigint {
  const reserved = reservedFor(open, settings.ratioBps);
  return assets > reserved ? assets - reserved : 0n;
}

/** Capital whose owners have not asked to leave. */
function stayingAssets({ assets, staying }: Pool): bigint {
  return BigInt(Math.floor(Number(assets) * staying));
}

/** The most that the pool stands for with an agent of this score. */
export function agentCapOf(pool: Pool, score: bigint): bigint {
  return agentCoverCap({ assets: stayingAssets(pool), agentCapBps: pool.settings.agentCapBps, score });
}

/** The most cover for this agent and client now. */
export function capacityFor(
  pool: Pool,
  { agent, client, score }: Pick<CoverRequest, "agent" | "client" | "score">,
): bigint {
  const { assets, settings } = pool;
  const { clientCapBps, ratioBps } = settings;
  const room = least(
    agentCapOf(pool, score) - sum(pool, pool.ofAgent.get(agent) ?? NO_EXPOSURE),
    coverCap(stayingAssets(pool), clientCapBps) - sum(pool, pool.ofClient.get(client) ?? NO_EXPOSURE),
    coverCapacity({ assets, openCover: pool.openCover, ratioBps }),
  );
  return room > 0n ? room : 0n;
}

function ended(
  pool: Pool,
  exposure: Exposure,
  { amount, paid }: { readonly amount: bigint; readonly paid: bigint },
): Exposure {
  const open = exposure.open - amount;
  if (paid === 0n) return { ...exposure, open };
  return { open, paid: remembered(pool, exposure) + paid, paidAt: pool.time };
}

/** What counts against a cap. */
function sum(pool: Pool, exposure: Exposure): bigint {
  return exposure.open + remembered(pool, exposure);
}

function remembered({ time }: Pool, { paid, paidAt }: Exposure): bigint {
  return time < paidAt + LOSS_MEMORY ? paid : 0n;
}

function least(first: bigint, ...others: readonly bigint[]): bigint {
  let lowest = first;
  for (const value of others) if (value < lowest) lowest = value;
  return lowest;
}
