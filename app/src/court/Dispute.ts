import type { RoundTimes, SeatState } from "@ainur/sdk";
import type { Address, Hex } from "viem";

/** A dispute as the app shows it. Times are seconds. */
export type Dispute = {
  readonly id: bigint;
  /** Absent where another contract asked for the ruling. */
  readonly jobId: bigint | undefined;
  /** Choices are 1 to this; 0 refuses to rule. */
  readonly choices: number;
  /** What jurors' fees and appeals are paid in. */
  readonly feeToken: Address;
  /** In disputes about jobs client and provider. */
  readonly parties: readonly [Address, Address];
  /** Whom it is about. */
  readonly agentId: bigint;
  readonly agentUri: string;
  readonly openedAt: number;
  readonly evidenceEndsAt: number;
  /** Of the last vote that an event told of; the final one once `ruledAt` is set. */
  readonly ruling: number | undefined;
  readonly ruledAt: number | undefined;
  /** The contract that asked has not taken the ruling: it can be executed again. */
  readonly isRefused: boolean;
  /** At least one, the first first. */
  readonly rounds: readonly Round[];
};

export type Round = RoundTimes & {
  /** From 0. */
  readonly index: number;
  /** Seats asked for. */
  readonly jurors: number;
  /** Draws whose randomness was missed. */
  readonly misses: number;
  readonly ruling: number | undefined;
  /** Against this round's ruling. */
  readonly appeal: Appeal | undefined;
  readonly seats: readonly Seat[];
};

export type Appeal = {
  /** The ruling that the challenger wants. */
  readonly choice: number;
  readonly challenger: Address;
  /** Who posted for the ruling as it was; that starts the next round. */
  readonly defender: Address | undefined;
  /** What each side posts, in units of the fee token. */
  readonly cost: bigint;
};

/** Fees are units of the fee token, reward and slash AINU wei. */
export type Seat = {
  readonly index: number;
  readonly agentId: bigint;
  readonly agentUri: string;
  readonly state: SeatState;
  readonly commitment: Hex | undefined;
  readonly choice: number | undefined;
  /** Whether it voted the final ruling; absent until it is settled. */
  readonly coherent: boolean | undefined;
  readonly fee: bigint;
  readonly reward: bigint;
  readonly slashed: bigint;
};
