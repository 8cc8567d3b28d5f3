import { AinurError } from "../errors/AinurError.ts";

/** Thrown for a task, an agent or an option whose value makes no sense: negative, not finite, empty or out of range. */
export class InvalidCoalitionInput extends AinurError {
  override name = "InvalidCoalitionInput";
  /** Where it is, such as `agents[3].price`. */
  readonly path: string;
  readonly value: unknown;
  constructor({
    path,
    value,
    rule,
  }: { readonly path: string; readonly value: unknown; readonly rule: string }) {
    super(`${path} is ${String(value)}, and must be ${rule}.`);
    this.path = path;
    this.value = value;
  }
}

/** Thrown when two agents of one list have the same id. */
export class DuplicateAgent extends AinurError {
  override name = "DuplicateAgent";
  readonly id: string;
  constructor({ id }: { readonly id: string }) {
    super(`There are two agents "${id}".`);
    this.id = id;
  }
}

/** Thrown for the id of an agent that is not in the list. */
export class UnknownAgent extends AinurError {
  override name = "UnknownAgent";
  readonly id: string;
  constructor({ id }: { readonly id: string }) {
    super(`There is no agent "${id}".`);
    this.id = id;
  }
}

/** Thrown when a worker thread died or was ended before it had its result. */
export class WorkerFailed extends AinurError {
  override name = "WorkerFailed";
  constructor({ cause }: { readonly cause: unknown }) {
    super("A worker thread ended before it had its result.", { cause });
  }
}
