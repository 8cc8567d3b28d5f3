import type { HireParameters } from "../../jobs/hire.ts";
import type { CompositeTask, SubtaskInput } from "./CompositeTask.ts";
import { orderOf } from "./orderOf.ts";

/** A job that is ready to be opened once those that it waits for are done. */
export type PreparedJob = {
  readonly subtask: string;
  readonly agentId: bigint;
  /** Units of the token, protocol fee included. */
  readonly price: bigint;
  readonly input: SubtaskInput;
  /** Ids of the subtasks that it waits for. */
  readonly after: readonly string[];
  /** Longest chain of jobs before it: those of one stage can be open at once. */
  readonly stage: number;
  /** What `hire` takes besides the file. */
  readonly hire: Omit<HireParameters, "file">;
};

export type PrepareJobsParameters = {
  readonly task: CompositeTask;
  /** Who has each subtask, by its id, and for what price in units of the token. */
  readonly assignment: ReadonlyMap<string, { readonly agentId: bigint; readonly price: bigint }>;
  /** Jobs get keys of their own from it, `<key>/<subtask>`, so that each is opened once. */
  readonly idempotencyKey?: string;
};

/** The jobs of a task whose subtasks are given to agents, each after those that it waits for. Subtasks that nobody has are left out. */
export function prepareJobs({ task, assignment, idempotencyKey: key }: PrepareJobsParameters): PreparedJob[] {
  return orderOf(task.subtasks).flatMap(({ subtask, after, stage }) => {
    const given = assignment.get(subtask.id);
    if (given === undefined) return [];
    const { id, level: _level, input, after: _after, price: _price, ...wishes } = subtask;
    const periods = { ...task.periods, ...subtask.periods };
    const hire = {
      ...wishes,
      ...given,
      token: task.token,
      ...(Object.keys(periods).length > 0 && { periods }),
      ...(key !== undefined && { idempotencyKey: `${key}/${id}` }),
    };
    return [{ subtask: id, ...given, input, after, stage, hire }];
  });
}
