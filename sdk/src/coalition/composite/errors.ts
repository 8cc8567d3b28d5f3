import { AinurError } from "../../errors/AinurError.ts";
import type { TurnedDown } from "./CoalitionCandidate.ts";

/** Which requirement or limit of a composite task nobody can meet. Money is in units of the task's token. */
export type CompositeShortfall =
  /** No agent can do a subtask; `turnedDown` are those that offer its capability. */
  | {
      readonly reason: "subtask";
      readonly subtask: string;
      readonly capability: string;
      readonly turnedDown: readonly TurnedDown[];
    }
  /** The cheapest coalition costs more than the budget; `needed` is its price, or a lower bound on it. */
  | { readonly reason: "budget"; readonly needed: bigint; readonly available: bigint }
  /** The smallest coalition has more members than may be, even of those who each fit the budget; `needed` is its size, or a lower bound on it. */
  | { readonly reason: "members"; readonly needed: number; readonly available: number }
  /** Some agents would have to get more jobs than `jobsEach`, or than their free bond allows. */
  | { readonly reason: "jobs" }
  /** Each limit can be kept, but not all of them at once. */
  | { readonly reason: "limits" };

/** Thrown when no coalition can do a task, with what stands in its way. */
export class NoCoalition extends AinurError {
  override name = "NoCoalition";
  readonly shortfalls: readonly CompositeShortfall[];
  constructor({ shortfalls }: { readonly shortfalls: readonly CompositeShortfall[] }) {
    super("No coalition can do this task.", { metaMessages: shortfalls.map(sentenceOf) });
    this.shortfalls = shortfalls;
  }
}

/** Thrown when time ended before any coalition was found or ruled out. */
export class CoalitionNotFoundInTime extends AinurError {
  override name = "CoalitionNotFoundInTime";
  /** Milliseconds. */
  readonly timeLimit: number;
  constructor({ timeLimit }: { readonly timeLimit: number }) {
    super(`No coalition was found or ruled out within ${timeLimit} ms.`);
    this.timeLimit = timeLimit;
  }
}

/** Thrown for subtasks that wait for each other. */
export class DependencyCycle extends AinurError {
  override name = "DependencyCycle";
  /** Ids of the subtasks that never get their turn. */
  readonly subtasks: readonly string[];
  constructor({ subtasks }: { readonly subtasks: readonly string[] }) {
    super(`Subtasks wait for each other: ${subtasks.join(", ")}.`);
    this.subtasks = subtasks;
  }
}

/** Thrown when agents can divide a task among themselves in more ways than a search can hold. */
export class MarketTooLarge extends AinurError {
  override name = "MarketTooLarge";
  readonly most: number;
  constructor({ most }: { readonly most: number }) {
    super(`The candidates can make more than ${most} offers for this task.`, {
      metaMessages: ["Ask fewer candidates, or lower `jobsEach`."],
    });
    this.most = most;
  }
}

/** Thrown when a job is to be opened whose file is the work of another that is not there. */
export class InputMissing extends AinurError {
  override name = "InputMissing";
  readonly subtask: string;
  readonly from: string;
  constructor({ subtask, from }: { readonly subtask: string; readonly from: string }) {
    super(`Subtask "${subtask}" works on what is handed in for "${from}", which is not there.`);
    this.subtask = subtask;
    this.from = from;
  }
}

/** Thrown when the work of jobs is to be judged that have not ended. */
export class JobsNotEnded extends AinurError {
  override name = "JobsNotEnded";
  readonly subtasks: readonly string[];
  constructor({ subtasks }: { readonly subtasks: readonly string[] }) {
    super(`These subtasks have not ended: ${subtasks.join(", ")}.`);
    this.subtasks = subtasks;
  }
}

function sentenceOf(shortfall: CompositeShortfall): string {
  switch (shortfall.reason) {
    case "subtask": {
      const { subtask, capability, turnedDown } = shortfall;
      if (turnedDown.length === 0) return `Nobody offers ${capability} for "${subtask}".`;
      const reasons = turnedDown.map(
        (each) =>
          `agent ${each.agentId}: ${each.reason}${"has" in each ? ` ${each.has}, needed ${each.needed}` : ""}`,
      );
      return `Nobody who offers ${capability} can have "${subtask}": ${reasons.join("; ")}.`;
    }
    case "budget":
      return `The cheapest coalition costs ${shortfall.needed} units, and the budget is ${shortfall.available}.`;
    case "members":
      return `The smallest coalition has ${shortfall.needed} members, and ${shortfall.available} may be.`;
    case "jobs":
      return "Some agents would have to get more jobs than `jobsEach` or their free bond allow.";
    case "limits":
      return "Budget, number of members and jobs of each can be kept, but not all at once.";
  }
}
