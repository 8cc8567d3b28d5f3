import type { Address } from "viem";

/** An agent as the app shows it. Bonds are AINU wei, times seconds. */
export type Agent = {
  readonly id: bigint;
  readonly owner: Address;
  /** Acts for the agent; a transfer clears it. */
  readonly wallet: Address | undefined;
  readonly uri: string;
  /** Slugs. */
  readonly capabilities: readonly string[];
  readonly activeUntil: number;
  readonly registeredAt: number;
  /** As the last receipt left it: `scoreAt` gives the score now. */
  readonly score: number;
  readonly scoreUpdatedAt: number;
  readonly completed: number;
  readonly failed: number;
  readonly disputes: number;
  readonly offences: number;
  readonly feedbacks: number;
  readonly bonded: bigint;
  readonly locked: bigint;
  readonly unbonding: bigint;
  readonly withdrawableAt: number;
  readonly earnings: readonly { readonly token: Address; readonly amount: bigint }[];
  /** Oldest first. */
  readonly scores: readonly ScorePoint[];
};

export type ScorePoint = { readonly score: number; readonly time: number };
