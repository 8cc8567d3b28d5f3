import { zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import type { InsurancePool } from "../insurance/InsurancePool.ts";
import { coverOffers } from "./coverOffers.ts";

const token = "0x00000000000000000000000000000000000000e1";
const other = "0x00000000000000000000000000000000000000e2";
const capability = `0x${"ab".repeat(32)}` as const;
const cheap = "0x00000000000000000000000000000000000000b1";
const dear = "0x00000000000000000000000000000000000000b2";

const poolOf = (change: Partial<InsurancePool>): InsurancePool => ({
  address: cheap,
  name: "Cover of everything",
  symbol: "aiALL",
  manager: other,
  token: { address: token, symbol: "tUSD", decimals: 6 },
  capability: undefined,
  ratioBps: 10_000,
  agentCapBps: 10_000,
  clientCapBps: 10_000,
  redemptionDelay: 35 * 86_400,
  minRate: 0n,
  maxRate: 10n ** 18n,
  maxStepBps: 1_000,
  rate: 10n ** 16n,
  assets: 1_000_000_000_000n,
  shares: 0n,
  sharesAside: 0n,
  openCover: 0n,
  openCovers: 0,
  covers: 0,
  premiums: 0n,
  payouts: 0n,
  refunds: 0n,
  recoveries: 0n,
  ...change,
});

const capacities = new Map([
  [cheap, 10_000_000n],
  [dear, 10_000_000n],
] as const);
const ask = {
  pools: [poolOf({ address: dear, rate: 2n * 10n ** 16n }), poolOf({})],
  token,
  capability,
  amount: 10_000_000n,
  score: 500,
  duration: 604_800,
  capacities,
} as const;

describe("coverOffers", () => {
  it("offers the cheapest first, at its rate for an ordinary job, with a twentieth to spare", () => {
    expect(
      coverOffers(ask).map(({ pool, premium, maxPremium }) => [pool.address, premium, maxPremium]),
    ).toEqual([
      [cheap, 100_001n, 105_002n],
      [dear, 200_001n, 210_002n],
    ]);
  });

  it("asks more for an agent with a lower score", () => {
    const [offer] = coverOffers({ ...ask, score: 0 });
    expect(offer?.premium).toBeGreaterThan(250_000n);
  });

  it("leaves out pools of another token or capability, and those that are full for this job", () => {
    expect(coverOffers({ ...ask, token: other })).toEqual([]);
    expect(coverOffers({ ...ask, pools: [poolOf({ capability: zeroHash })] })).toEqual([]);
    expect(coverOffers({ ...ask, pools: [poolOf({ capability })] })).toHaveLength(1);
    expect(coverOffers({ ...ask, amount: 10_000_001n })).toEqual([]);
    expect(coverOffers({ ...ask, capacities: new Map() })).toEqual([]);
  });

  it("leaves out pools whose capital may leave before a dispute about the job is over", () => {
    expect(coverOffers({ ...ask, duration: ask.duration + 1 })).toEqual([]);
    const patient = poolOf({ redemptionDelay: 35 * 86_400 + 1 });
    expect(coverOffers({ ...ask, duration: ask.duration + 1, pools: [patient] })).toHaveLength(1);
  });

  it("offers nothing where there is nothing to cover", () => {
    expect(coverOffers({ ...ask, amount: 0n })).toEqual([]);
  });
});
