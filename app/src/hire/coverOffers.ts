import { coverPremium, longestCovered, poolUtilisation, reservedFor } from "@ainur/sdk";
import type { Address, Hex } from "viem";
import { sameAddress } from "../format/shorten.ts";
import type { InsurancePool } from "../insurance/InsurancePool.ts";

/** What a pool asks for cover of a job. */
export type CoverOffer = {
  readonly pool: InsurancePool;
  /** Units of the token, if the job is opened now. */
  readonly premium: bigint;
  /** The most that the job's opening may pay: the price moves with the pool. */
  readonly maxPremium: bigint;
};

export type CoverOffersParameters = {
  readonly pools: readonly InsurancePool[];
  /** The job's. */
  readonly token: Address;
  readonly capability: Hex;
  /** To be covered, in units of the token. */
  readonly amount: bigint;
  /** The agent's, 0 to 1,000. */
  readonly score: number;
  /** Seconds until the last planned deadline of the job. */
  readonly duration: number;
  /** What each pool still covers for this agent and client, by its address; absent until that is known. */
  readonly capacities: ReadonlyMap<Address, bigint>;
};

/** A twentieth, as the SDK allows by default. */
const MARGIN = 20n;

/** The pools that can cover a job, the cheapest first. */
export function coverOffers(parameters: CoverOffersParameters): readonly CoverOffer[] {
  const { pools, token, capability, amount, score, duration, capacities } = parameters;
  if (amount === 0n) return [];
  return pools
    .filter((pool) => sameAddress(pool.token.address, token))
    .filter((pool) => pool.capability === undefined || pool.capability === capability)
    .filter(({ redemptionDelay }) => duration <= longestCovered(redemptionDelay))
    .filter(({ address }) => (capacities.get(address) ?? 0n) >= amount)
    .map((pool) => {
      const { assets, openCover, ratioBps } = pool;
      const utilisation = poolUtilisation({ assets, reserved: reservedFor(openCover + amount, ratioBps) });
      const premium = coverPremium({ ...pool, amount, score: BigInt(score), duration, utilisation });
      return { pool, premium, maxPremium: premium + premium / MARGIN + 1n };
    })
    .sort((one, other) => (one.premium < other.premium ? -1 : one.premium > other.premium ? 1 : 0));
}
