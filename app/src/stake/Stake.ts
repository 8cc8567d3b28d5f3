import type { Offence } from "@ainur/sdk";
import type { Address } from "viem";
import type { Token } from "../format/amount.ts";

// Amounts are AINU wei, times seconds.

/** What others have behind an agent, slashes taken off. */
export type Pool = {
  readonly assets: bigint;
  readonly nominators: number;
  /** Basis points of rewards that the agent's owner gets. */
  readonly commissionBps: number;
  /** A higher one that counts later. */
  readonly nextCommission: { readonly bps: number; readonly at: number } | undefined;
  /** What nominators earned so far. */
  readonly rewarded: bigint;
  /** What offences took from nominations so far, as far as the pool has followed them. */
  readonly slashed: bigint;
  /** Who votes with it. */
  readonly delegate: Address | undefined;
};

/** What a person has at stake with an agent of its own. */
export type OwnAgent = {
  readonly id: bigint;
  readonly uri: string;
  readonly bonded: bigint;
  readonly locked: bigint;
  readonly unbonding: bigint;
  readonly withdrawableAt: number;
  readonly pool: Pool;
};

export type OffenceRow = {
  readonly id: string;
  readonly kind: Offence;
  readonly jobId: bigint | undefined;
  readonly toVictim: bigint;
  readonly penalty: bigint;
  /** What was left of nominations after it, 1e36 fixed point. */
  readonly factor: bigint;
  readonly time: number;
};

/** What a person has behind somebody's agent. */
export type Nomination = {
  readonly agentId: bigint;
  readonly uri: string;
  readonly shares: bigint;
  readonly leavingShares: bigint;
  readonly withdrawableAt: number;
  /** Put in, rewards nominated again included, and taken out so far. */
  readonly nominated: bigint;
  readonly withdrawn: bigint;
  readonly claimed: bigint;
  /** What a share is worth, 1e36 fixed point. */
  readonly factor: bigint;
  /** The agent's last ten, the newest first. */
  readonly offences: readonly OffenceRow[];
};

/** Who acts, and with what. */
export type Staker = {
  readonly account: Address;
  readonly ainu: Token & { readonly address: Address };
  readonly inLedger: bigint;
  readonly inWallet: bigint;
  /** How long bonds and nominations take to leave. */
  readonly unbondingPeriod: number;
  readonly minimumBond: bigint;
};
