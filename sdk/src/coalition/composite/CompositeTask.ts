import type { Address } from "viem";
import type { JobPeriods } from "../../jobs/buildTerms.ts";
import type { HireFile, HireParameters } from "../../jobs/hire.ts";

/** Where a job's file comes from: it is there, or it is what is handed in for another subtask. */
export type SubtaskInput = HireFile | { readonly from: string };

/** A part of a task that is one job of one agent. */
export type Subtask = Pick<
  HireParameters,
  | "title"
  | "description"
  | "params"
  | "damages"
  | "bond"
  | "risk"
  | "arbitrator"
  | "defaultRuling"
  | "periods"
  | "encryptFor"
> & {
  /** Its name within the task, such as `profile`. */
  readonly id: string;
  /** Such as `data.profile`. */
  readonly capability: string;
  /** Lowest level that counts, 1 to 100; 1 by default. */
  readonly level?: number;
  readonly input: SubtaskInput;
  /** Ids of subtasks that must be done before; the one that the input comes from is so by itself. */
  readonly after?: readonly string[];
  /**
   * What is paid for it, in units of the token, protocol fee included; by default what each agent's card asks. Agents that ask for more are
   * left aside.
   */
  readonly price?: bigint;
};

/**
 * A task of several subtasks, some of which wait for others. Money is in units of the token.
 *
 * @example
 * const task: CompositeTask = {
 *   token: usd,
 *   value: 20_000000n,
 *   subtasks: [
 *     { id: "profile", capability: "data.profile", input: csv },
 *     { id: "phrases", capability: "text.keywords", input: documentation, level: 50 },
 *     { id: "chart", capability: "data.chart", input: csv, after: ["profile", "phrases"], damages: 1_000000n },
 *   ],
 * };
 */
export type CompositeTask = {
  /** 1 to 12. */
  readonly subtasks: readonly Subtask[];
  readonly token: Address;
  /** What the finished work is worth to the client; the budget by default. */
  readonly value?: bigint;
  /** Most agents. */
  readonly maxMembers?: number;
  /** Agents below are not asked; 0 to 1,000, 0 by default. */
  readonly minScore?: number;
  /** Most subtasks that one agent gets; 3 by default. */
  readonly jobsEach?: number;
  /** What one point of pairwise `synergy` is worth; 0 by default. */
  readonly synergyValue?: bigint;
  /** What it costs to coordinate each pair of agents; 0 by default. */
  readonly coordinationCost?: bigint;
  /** What is lost when an agent fails, which is expected of `1 - score / 1,000` of them; 0 by default. */
  readonly failureCost?: bigint;
  /** Of every job, unless its subtask says otherwise. */
  readonly periods?: JobPeriods;
};

export const DEFAULT_JOBS_EACH = 3;
