import type PQueue from "p-queue";
import type { Account, Hex } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import type { Evaluate } from "./Case.ts";
import type { JudgeEvent } from "./JudgeEvent.ts";

/** One juror loop: what it was started with, defaults filled in. */
export type Bench = {
  readonly client: AinurClient;
  readonly account: Account;
  readonly agentId: bigint;
  readonly evaluate: Evaluate;
  /** Whether to move on disputes whose time has passed. */
  readonly pushes: boolean;
  readonly privateKey: Hex | undefined;
  readonly confirmations: number;
  /** Milliseconds for one attempt to evaluate. */
  readonly timeout: number;
  readonly attempts: number;
  /** Bounds how many evaluations run at once. */
  readonly work: PQueue;
  /** Bounds how many looks at the chain are under way at once. */
  readonly looks: PQueue;
  readonly log: (event: JudgeEvent) => void;
};
