import { type Address, parseEther, parseUnits, zeroAddress } from "viem";

/** What a deployment can choose; everything else is constant code. Times are seconds, fees basis points, amounts AINU wei. */
export type DeploymentSettings = {
  /** Receives the whole AINU supply. */
  readonly holder: Address;
  /** Ledger account credited with protocol fees. */
  readonly treasury: Address;
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
  /** The chain's ERC-8004 identity registry, or zero where there is none. */
  readonly canonicalRegistry: Address;
  /** AINU wei per 10^18 units of a token, for tokens listed from the start. AINU itself is always listed. */
  readonly rates: Readonly<Record<Address, bigint>>;
  /** Deploys a test dollar and lists it at this rate. Local networks only. */
  readonly testDollarRate?: bigint;
};

const day = 86_400n;

/** For a public chain. */
export function productionSettings(governor: Address): DeploymentSettings {
  return {
    holder: governor,
    treasury: governor,
    proposers: [governor],
    timelockDelay: 2n * day,
    unbondingPeriod: 28n * day,
    moduleDelay: 30n * day,
    registrationPeriod: 7n * day,
    minimumBond: parseEther("100"),
    feeBps: 100n,
    minimumScoredFee: parseEther("0.01"),
    canonicalRegistry: zeroAddress,
    rates: {},
  };
}

/** The same with delays that a person can wait for, and a test dollar worth ten AINU. */
export function localSettings(governor: Address): DeploymentSettings {
  return {
    ...productionSettings(governor),
    timelockDelay: 60n,
    unbondingPeriod: 120n,
    moduleDelay: 180n,
    registrationPeriod: day,
    testDollarRate: parseUnits("10", 18 + 18 - 6),
  };
}
