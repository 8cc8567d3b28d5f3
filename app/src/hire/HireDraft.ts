import type { Address } from "viem";

/** What a client has filled in so far. Periods are seconds. */
export type HireDraft = {
  readonly capability: string;
  readonly agentId: bigint | undefined;
  readonly file: File | undefined;
  readonly title: string;
  readonly description: string;
  /** As it was typed. */
  readonly price: string;
  /** Loss beyond a refund if the work fails, as it was typed; empty: none. */
  readonly damages: string;
  /** The pool that insures it. */
  readonly insurer: Address | undefined;
  readonly opening: number;
  readonly work: number;
  readonly review: number;
  /** 1 to 5 give the agent 0, 25, 50, 75 or 100 % after a rejection. */
  readonly defaultRuling: number;
  /** Only the agent and the client can read the file. */
  readonly isPrivate: boolean;
};

export const emptyDraft: HireDraft = {
  capability: "",
  agentId: undefined,
  file: undefined,
  title: "",
  description: "",
  price: "",
  damages: "",
  insurer: undefined,
  opening: 600,
  work: 3_600,
  review: 3_600,
  defaultRuling: 3,
  isPrivate: false,
};

/** From a rejection until silence refunds the client, in seconds; counts only where there is an arbitrator. */
export const CONTEST_PERIOD = 86_400;
