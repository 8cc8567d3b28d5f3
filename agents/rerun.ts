import type { Deliverable, Handler, WorkContext } from "./Handler.ts";
import { inWorker } from "./inWorker.ts";

/** Milliseconds: more than the agents have, on a machine that may be busier. */
const TIMEOUT = 120_000;

const handlers: Readonly<Record<string, Handler>> = {
  "text.keywords": handlerAt("./keywords/handle.ts"),
  "data.profile": handlerAt("./profile/handle.ts"),
  "solidity.lint": handlerAt("./lint/handle.ts"),
  "data.chart": handlerAt("./chart/handle.ts"),
};

export type RerunParameters = WorkContext & {
  readonly capability: string;
  readonly input: Uint8Array;
};

/**
 * Does the work of a job again, to compare it with what was handed in: all handlers give the same bytes for the same file.
 * Resolves to `undefined` for a capability that none of them has.
 *
 * @throws {BadInput} what the handler refuses
 */
export async function rerun({
  capability,
  input,
  ...context
}: RerunParameters): Promise<Deliverable | undefined> {
  return handlers[capability]?.(input, context);
}

function handlerAt(path: string): Handler {
  return inWorker({ module: new URL(path, import.meta.url), timeout: TIMEOUT });
}
