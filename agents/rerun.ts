import type { Deliverable, Handler, WorkContext } from "./Handler.ts";
import { inWorker } from "./inWorker.ts";

const handlers: Readonly<Record<string, Handler>> = {
  "text.keywords": inWorker({ module: new URL("./keywords/handle.ts", import.meta.url) }),
  "data.profile": inWorker({ module: new URL("./profile/handle.ts", import.meta.url) }),
  "solidity.lint": inWorker({ module: new URL("./lint/handle.ts", import.meta.url) }),
  "data.chart": inWorker({ module: new URL("./chart/handle.ts", import.meta.url) }),
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
