import { WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { Nomination, OwnAgent, Staker } from "./Stake.ts";

const AINU = 10n ** 18n;

/** An account with 10 AINU in the Ledger and 5 in its wallet, for tests. */
export const stakerFixture: Staker = {
  account: "0x00000000000000000000000000000000000000c1",
  ainu: { symbol: "AINU", decimals: 18, address: "0x00000000000000000000000000000000000000a0" },
  inLedger: 10n * AINU,
  inWallet: 5n * AINU,
  unbondingPeriod: 600,
  minimumBond: 100n * AINU,
};

/** An agent with 500 AINU bonded, 100 of them locked, for tests. */
export const ownAgentFixture: OwnAgent = {
  id: 7n,
  uri: "",
  bonded: 500n * AINU,
  locked: 100n * AINU,
  unbonding: 0n,
  withdrawableAt: 0,
  pool: {
    assets: 0n,
    nominators: 0,
    commissionBps: 1_000,
    nextCommission: undefined,
    rewarded: 0n,
    slashed: 0n,
    delegate: undefined,
  },
};

/** 40 AINU behind an agent without offences, for tests. */
export const nominationFixture: Nomination = {
  agentId: 7n,
  uri: "",
  shares: 40n * AINU,
  leavingShares: 0n,
  withdrawableAt: 0,
  nominated: 40n * AINU,
  withdrawn: 0n,
  claimed: 0n,
  factor: WHOLE_NOMINATION_FACTOR,
  offences: [],
};
