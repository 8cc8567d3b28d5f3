import { type Address, isAddressEqual, zeroAddress } from "viem";
import type { JobTerms } from "../signing/jobTypedData.ts";
import type { ResolvedPolicy } from "./ProviderPolicy.ts";

const BASIS_POINTS = 10_000n;

export type JudgeTermsParameters = {
  readonly terms: JobTerms;
  readonly policy: ResolvedPolicy;
  /** What the price is worth in AINU wei; 0 in a token that is not listed. */
  readonly value: bigint;
};

/** Why terms are not taken; `undefined` if they are. Says so for people. */
export function judgeTerms({ terms, policy, value }: JudgeTermsParameters): string | undefined {
  const { price, damages, bond, payee, arbitrator } = terms;
  if (!includes(policy.payees, payee)) return `it would pay ${payee}`;

  const least = policy.prices === undefined ? undefined : priceIn(policy.prices, terms.token);
  if (policy.prices === undefined && value === 0n) return `token ${terms.token} is not listed`;
  if (policy.prices !== undefined && least === undefined) return `token ${terms.token} is not taken`;
  if (least !== undefined && price < least) return `the price of ${price} is below ${least}`;

  if (damages * BASIS_POINTS > price * BigInt(policy.maxDamages))
    return `damages of ${damages} are too high for a price of ${price}`;
  if (bond * BASIS_POINTS > value * BigInt(policy.maxBond))
    return `a bond of ${bond} is too high for work worth ${value}`;

  if (arbitrator === zeroAddress) {
    if (terms.defaultRuling < policy.minDefaultRuling)
      return `a rejection would leave us ruling ${terms.defaultRuling}`;
  } else {
    if (!includes(policy.arbitrators, arbitrator)) return `arbitrator ${arbitrator} is not trusted`;
    if (terms.contestPeriod < policy.minContestPeriod)
      return `${terms.contestPeriod} seconds to contest are too few`;
  }
  if (terms.workPeriod < policy.minWorkPeriod) return `${terms.workPeriod} seconds to work are too few`;
  if (terms.reviewPeriod > policy.maxReviewPeriod)
    return `a review of ${terms.reviewPeriod} seconds is too long`;
  return undefined;
}

function includes(addresses: readonly Address[], address: Address): boolean {
  return addresses.some((known) => isAddressEqual(known, address));
}

function priceIn(prices: Readonly<Record<Address, bigint>>, token: Address): bigint | undefined {
  return Object.entries(prices).find(([known]) => known.toLowerCase() === token.toLowerCase())?.[1];
}
