import { type Address, parseEther, parseUnits, zeroAddress } from "viem";

/** How the court works. Periods are seconds, amounts AINU wei. */
export type CourtSettings = {
  readonly periods: {
    readonly evidence: number;
    readonly commit: number;
    readonly reveal: number;
    readonly appeal: number;
  };
  readonly feePerJuror: bigint;
  /** What one seat can cost a juror. */
  readonly atRisk: bigint;
  /** Score that jurors need. */
  readonly minScore: number;
};

/** What a deployment can choose; everything else is constant code. Times are seconds, fees basis points, amounts AINU wei. */
export type DeploymentSettings = {
  /** Receives the whole AINU supply. */
  readonly holder: Address;
  /** Ledger account credited with the part of fees, penalties and slashes that nobody else gets. */
  readonly treasury: Address;
  /** Ledger account credited with `reserveBps` of penalties and of what slashes take from nominations. */
  readonly reserve: Address;
  readonly reserveBps: bigint;
  /** Nominators' part of protocol fees. */
  readonly rewardBps: bigint;
  /** Who may propose to the timelock. Anyone may execute what has waited. */
  readonly proposers: readonly Address[];
  readonly timelockDelay: bigint;
  readonly unbondingPeriod: bigint;
  /** Before a later module may write receipts. */
  readonly moduleDelay: bigint;
  readonly registrationPeriod: bigint;
  readonly minimumBond: bigint;
  readonly feeBps: bigint;
  readonly minimumScoredFee: bigint;
  readonly court: CourtSettings;
  /** The chain's ERC-8004 identity registry, or zero where there is none. */
  readonly canonicalRegistry: Address;
  /** AINU wei per 10^18 units of a token, for tokens listed from the start. AINU itself is always listed. */
  readonly rates: Readonly<Record<Address, bigint>>;
  /** Deploys a test dollar and lists it at this rate. Local networks only. */
  readonly testDollarRate?: bigint;
};

const day = 86_400n;
const hour = 3_600;

/** For a public chain. */
export function productionSettings(governor: Address): DeploymentSettings {
  return {
    holder: governor,
    treasury: governor,
    reserve: governor,
    reserveBps: 5_000n,
    rewardBps: 8_000n,
    proposers: [governor],
    timelockDelay: 2n * day,
    unbondingPeriod: 28n * day,
    moduleDelay: 30n * day,
    registrationPeriod: 7n * day,
    minimumBond: parseEther("100"),
    feeBps: 100n,
    minimumScoredFee: parseEther("0.01"),
    court: {
      // A dispute without appeal ends within 48 hours, a second draw included.
      periods: { evidence: 6 * hour, commit: 12 * hour, reveal: 6 * hour, appeal: 12 * hour },
      feePerJuror: parseEther("5"),
      atRisk: parseEther("20"),
      minScore: 500, // what an agent starts with: who failed may not judge others
    },
    canonicalRegistry: zeroAddress,
    rates: {},
  };
}

/** The same with delays that a person can wait for, and a test dollar worth ten AINU. */
export function localSettings(governor: Address): DeploymentSettings {
  const settings = productionSettings(governor);
  return {
    ...settings,
    court: {
      ...settings.court,
      periods: { evidence: 10, commit: 30, reveal: 20, appeal: 10 },
      feePerJuror: parseEther("2"),
    },
    timelockDelay: 60n,
    unbondingPeriod: 120n,
    moduleDelay: 180n,
    registrationPeriod: day,
    testDollarRate: parseUnits("10", 18 + 18 - 6),
  };
}
