import type { Address } from "viem";

/** What an underwriter loop tells of itself. Amounts are units of the pool's asset, rates 1e18 fixed point. */
export type UnderwriterEvent =
  /** The pool that it works with, found or made. */
  | { readonly type: "opened"; readonly pool: Address }
  | { readonly type: "deposited"; readonly pool: Address; readonly amount: bigint }
  | {
      readonly type: "priced";
      readonly pool: Address;
      readonly rate: bigint;
      /** What the rate would be without bounds and steps. */
      readonly target: bigint;
      /** 0 to 1: how far it follows the pool's own history. */
      readonly credibility: number;
    }
  /** Something that may pass went wrong. */
  | { readonly type: "retrying"; readonly error: unknown; readonly milliseconds: number };
