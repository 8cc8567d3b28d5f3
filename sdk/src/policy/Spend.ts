import type { Address } from "viem";

/** Money that a write or a signature commits, in units of `token`. */
export type Spend = {
  readonly token: Address;
  readonly amount: bigint;
  /** Whether it leaves the account's own hands; a deposit to oneself does not. */
  readonly leaves: boolean;
  /** Spends of one reference count once: a job's terms that are signed and then opened. */
  readonly reference?: string;
};

/** What a policy judges. */
export type SpendRequest = {
  /** The contract that is called, or that a signature is for. */
  readonly contract: Address;
  readonly spends: readonly Spend[];
  /** Who gains money, power over money, or a claim by it. Our own modules are not listed. */
  readonly counterparties: readonly Address[];
  readonly arbitrators: readonly Address[];
};
