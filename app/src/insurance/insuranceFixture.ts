import type { Cover, InsurancePool, Underwriter, Underwriting } from "./InsurancePool.ts";

const ONE = 10n ** 18n;

/** A pool of 1,000 tUSD whose shares are worth what was paid for them, for tests. */
export const poolFixture: InsurancePool = {
  address: "0x00000000000000000000000000000000000000f1",
  name: "Profiles",
  symbol: "aiPRO",
  manager: "0x00000000000000000000000000000000000000f2",
  token: { symbol: "tUSD", decimals: 6, address: "0x00000000000000000000000000000000000000e1" },
  capability: undefined,
  ratioBps: 10_000,
  agentCapBps: 10_000,
  clientCapBps: 2_000,
  redemptionDelay: 60 * 86_400,
  minRate: ONE / 1_000n,
  maxRate: ONE / 2n,
  maxStepBps: 1_000,
  rate: ONE / 50n,
  assets: 1_000_000_000n,
  shares: 1_000_000_000n * 10n ** 6n,
  sharesAside: 0n,
  openCover: 0n,
  openCovers: 0,
  covers: 0,
  premiums: 0n,
  payouts: 0n,
  refunds: 0n,
  recoveries: 0n,
};

/** 100 tUSD of it, none put aside, for tests. */
export const underwritingFixture: Underwriting = {
  shares: 100_000_000n * 10n ** 6n,
  requested: 0n,
  claimableAt: 0,
  deposited: 100_000_000n,
  withdrawn: 0n,
};

/** Somebody with 20 tUSD in the Ledger and 30 in the wallet, for tests. */
export const underwriterFixture: Underwriter = {
  account: "0x00000000000000000000000000000000000000c1",
  inLedger: 20_000_000n,
  inWallet: 30_000_000n,
  redemptionWindow: 604_800,
};

/** An open cover of 10 tUSD, for tests. */
export const coverFixture: Cover = {
  jobId: 1n,
  client: "0x00000000000000000000000000000000000000c1",
  agentId: 7n,
  agentUri: "",
  amount: 10_000_000n,
  premium: 200_000n,
  openedAt: 500,
  reservedUntil: 1_600,
  closedAt: undefined,
  paid: 0n,
  refund: 0n,
  recovered: 0n,
};
