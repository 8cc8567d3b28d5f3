import {
  coverCap,
  coverCapacity,
  coverPremium,
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

export type Refusal = "capacity" | "agent" | "client";

/** One insurance pool: the books of the contract in integers, without shares, tokens and events. */
export type Pool = {
  readonly settings: PoolSettings;
  rate: bigint;
  assets: bigint;
  openCover: bigint;
  readonly ofAgent: Map<number, bigint>;
  readonly ofClient: Map<number, bigint>;
};

export function poolOf(settings: PoolSettings, { assets, rate }: { assets: bigint; rate: bigint }): Pool {
  return { settings, rate, assets, openCover: 0n, ofAgent: new Map(), ofClient: new Map() };
}

/** Sells cover for its premium, or says why not. */
export function openCover(pool: Pool, request: CoverRequest): bigint | Refusal {
  const { settings, assets } = pool;
  const { agent, client, amount } = request;
  const reserved = reservedFor(pool.openCover + amount, settings.ratioBps);
  if (reserved > assets) return "capacity";
  const ofAgent = (pool.ofAgent.get(agent) ?? 0n) + amount;
  if (ofAgent > coverCap(assets, settings.agentCapBps)) return "agent";
  const ofClient = (pool.ofClient.get(client) ?? 0n) + amount;
  if (ofClient > coverCap(assets, settings.clientCapBps)) return "client";
  const utilisation = poolUtilisation({ assets, reserved });
  const premium = coverPremium({ ...settings, ...request, rate: pool.rate, utilisation });
  pool.assets += premium;
  pool.openCover += amount;
  pool.ofAgent.set(agent, ofAgent);
  pool.ofClient.set(client, ofClient);
  return premium;
}

/** Ends cover and pays what the pool has of the loss; less than the loss is an insolvency. */
export function closeCover(
  pool: Pool,
  { agent, client, amount }: Pick<CoverRequest, "agent" | "client" | "amount">,
  loss: bigint,
): bigint {
  const owed = least(loss, amount);
  const paid = least(owed, pool.assets);
  pool.assets -= paid;
  pool.openCover -= amount;
  pool.ofAgent.set(agent, (pool.ofAgent.get(agent) ?? 0n) - amount);
  pool.ofClient.set(client, (pool.ofClient.get(client) ?? 0n) - amount);
  return paid;
}

/** Capital that may leave: what backs no cover. */
export function freeAssets({ assets, openCover: open, settings }: Pool): bigint {
  const reserved = reservedFor(open, settings.ratioBps);
  return assets > reserved ? assets - reserved : 0n;
}

/** The most cover for this agent and client now. */
export function capacityFor(pool: Pool, agent: number, client: number): bigint {
  const { assets, settings } = pool;
  const room = least(
    coverCap(assets, settings.agentCapBps) - (pool.ofAgent.get(agent) ?? 0n),
    coverCap(assets, settings.clientCapBps) - (pool.ofClient.get(client) ?? 0n),
    coverCapacity({ assets, openCover: pool.openCover, ratioBps: settings.ratioBps }),
  );
  return room > 0n ? room : 0n;
}

function least(first: bigint, ...others: readonly bigint[]): bigint {
  let lowest = first;
  for (const value of others) if (value < lowest) lowest = value;
  return lowest;
}
