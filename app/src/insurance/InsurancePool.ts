import type { Address, Hex } from "viem";
import type { Token } from "../format/amount.ts";

// Amounts are units of the asset, rates 1e18 fixed point for each unit of cover, times seconds.

/** A pool that insures jobs. */
export type InsurancePool = {
  readonly address: Address;
  readonly name: string;
  readonly symbol: string;
  readonly manager: Address;
  readonly token: Token & { readonly address: Address };
  /** keccak256 of the slug that is insured; `undefined`: any. */
  readonly capability: Hex | undefined;
  readonly ratioBps: number;
  readonly agentCapBps: number;
  readonly clientCapBps: number;
  readonly redemptionDelay: number;
  readonly minRate: bigint;
  readonly maxRate: bigint;
  readonly maxStepBps: number;
  readonly rate: bigint;
  readonly assets: bigint;
  readonly shares: bigint;
  /** Put aside of these for redemption. */
  readonly sharesAside: bigint;
  readonly openCover: bigint;
  /** Covers open now, and sold so far. */
  readonly openCovers: number;
  readonly covers: number;
  readonly premiums: bigint;
  readonly payouts: bigint;
  readonly refunds: bigint;
  readonly recoveries: bigint;
};

/** What somebody has in a pool. */
export type Underwriting = {
  /** All, those put aside included. */
  readonly shares: bigint;
  /** Put aside for redemption. */
  readonly requested: bigint;
  readonly claimableAt: number;
  readonly deposited: bigint;
  readonly withdrawn: bigint;
};

export type Cover = {
  readonly jobId: bigint;
  readonly client: Address;
  readonly agentId: bigint;
  readonly agentUri: string;
  readonly amount: bigint;
  readonly premium: bigint;
  readonly openedAt: number;
  readonly reservedUntil: number;
  readonly closedAt: number | undefined;
  readonly paid: bigint;
  readonly refund: bigint;
  readonly recovered: bigint;
};

/** Who underwrites, and with what. */
export type Underwriter = {
  readonly account: Address;
  readonly inLedger: bigint;
  readonly inWallet: bigint;
  /** Seconds that shares can be redeemed for once their delay is over. */
  readonly redemptionWindow: number;
};
