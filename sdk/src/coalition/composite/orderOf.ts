import { InvalidCoalitionInput } from "../errors.ts";
import type { Subtask } from "./CompositeTask.ts";
import { DependencyCycle } from "./errors.ts";

export type OrderedSubtask = {
  readonly subtask: Subtask;
  /** Ids of all subtasks that it waits for itself, in the task's order. */
  readonly after: readonly string[];
  /** Longest chain of subtasks before it: those of one stage can be worked on at once. */
  readonly stage: number;
};

/**
 * Subtasks in an order in which each comes after those that it waits for: stage by stage, in a stage as given (Kahn, 1962).
 * Throws `InvalidCoalitionInput` for an id that is there twice or not at all, and `DependencyCycle`.
 */
export function orderOf(subtasks: readonly Subtask[]): OrderedSubtask[] {
  const ids = new Set<string>();
  subtasks.forEach(({ id }, index) => {
    if (id === "" || ids.has(id))
      throw new InvalidCoalitionInput({
        path: `task.subtasks[${index}].id`,
        value: id,
        rule: "a name of its own",
      });
    ids.add(id);
  });
  const waiting = new Map(
    subtasks.map((subtask, index) => [subtask.id, { subtask, after: prerequisitesOf(subtask, index) }]),
  );
  const ordered: OrderedSubtask[] = [];
  for (let stage = 0; waiting.size > 0; stage++) {
    const ready = [...waiting.values()].filter(({ after }) => !after.some((id) => waiting.has(id)));
    if (ready.length === 0) throw new DependencyCycle({ subtasks: [...waiting.keys()] });
    for (const each of ready) {
      ordered.push({ ...each, stage });
      waiting.delete(each.subtask.id);
    }
  }
  return ordered;

  function prerequisitesOf({ input, after = [] }: Subtask, index: number): string[] {
    const wanted = new Set(after);
    if ("from" in input) wanted.add(input.from);
    for (const id of wanted) {
      if (ids.has(id)) continue;
      const path = `task.subtasks[${index}].${after.includes(id) ? "after" : "input.from"}`;
      throw new InvalidCoalitionInput({ path, value: id, rule: "the id of a subtask" });
    }
    return subtasks.map(({ id }) => id).filter((id) => wanted.has(id));
  }
}
