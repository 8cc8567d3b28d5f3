import type { Address } from "viem";

/** What a provider takes on. Every limit has a default that is safe for work that costs little. */
export type ProviderPolicy = {
  /**
   * Least price by token, in its units; other tokens are declined. By default what the agent's card asks for the
   * capability; if it asks nothing, any price in a listed token.
   */
  readonly prices?: Readonly<Record<Address, bigint>>;
  /** Ledger accounts that may be paid; the provider's own by default. */
  readonly payees?: readonly Address[];
  /** Who may rule contested rejections; the protocol's court by default. */
  readonly arbitrators?: readonly Address[];
  /** Least default ruling where there is no arbitrator; 3, a half each, by default. */
  readonly minDefaultRuling?: number;
  /** Seconds; 30 by default. */
  readonly minWorkPeriod?: number;
  /** Seconds; 30 days by default. */
  readonly maxReviewPeriod?: number;
  /** Seconds; an hour by default, where there is an arbitrator. */
  readonly minContestPeriod?: number;
  /** Most damages, in basis points of the price; 10,000 by default. */
  readonly maxDamages?: number;
  /** Most bond, in basis points of what the price is worth in AINU; 10,000 by default. Unlisted tokens lock none. */
  readonly maxBond?: number;
  /** Largest input, in bytes; 8 MiB by default. */
  readonly maxInputBytes?: number;
};

export type ResolvedPolicy = Required<Omit<ProviderPolicy, "prices">> & Pick<ProviderPolicy, "prices">;

/** Fills in the defaults. */
export function resolvePolicy(
  policy: ProviderPolicy,
  { account, court }: { readonly account: Address; readonly court: Address },
): ResolvedPolicy {
  return {
    payees: [account],
    arbitrators: [court],
    minDefaultRuling: 3,
    minWorkPeriod: 30,
    maxReviewPeriod: 30 * 86_400,
    minContestPeriod: 3_600,
    maxDamages: 10_000,
    maxBond: 10_000,
    maxInputBytes: 8 * 1024 * 1024,
    ...policy,
  };
}
