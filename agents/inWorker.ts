import { Worker } from "node:worker_threads";
import { BadInput, type BadInputCode } from "./BadInput.ts";
import type { Deliverable, Handler } from "./Handler.ts";

export type InWorkerParameters = {
  /** A module that exports `handle`, as a file URL. */
  readonly module: URL;
  /** Milliseconds after which the work is stopped. */
  readonly timeout?: number;
  /** Megabytes of heap after which the work is stopped. */
  readonly memory?: number;
};

/** What `worker.ts` posts when it is done. */
export type WorkerOutcome =
  | { readonly status: "done"; readonly deliverable: Deliverable }
  | { readonly status: "refused"; readonly code: BadInputCode; readonly message: string };

/**
 * Runs a handler in a thread of its own, so that a hostile input can neither hold up nor exhaust the process that serves it.
 *
 * @throws {BadInput} what the handler refuses, and `too-complex` when it exceeds its time or memory
 *
 * @example
 * const handler = inWorker({ module: new URL("./lint/handle.ts", import.meta.url) });
 * await handler(bytes, { fileName: "Vault.sol" });
 */
export function inWorker({ module, timeout = 30_000, memory = 1_024 }: InWorkerParameters): Handler {
  return (input, { signal, ...context }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { module: module.href, input, context },
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      const timer = setTimeout(() => {
        settle(() =>
          reject(new BadInput("too-complex", `The work was stopped after ${timeout / 1000} seconds.`)),
        );
      }, timeout);
      const abort = () => settle(() => reject(signal?.reason));
      const settle = (outcome: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        outcome();
        void worker.terminate();
      };

      signal?.addEventListener("abort", abort);
      worker.once("message", (outcome: WorkerOutcome) => {
        if (outcome.status === "done") settle(() => resolve(outcome.deliverable));
        else settle(() => reject(new BadInput(outcome.code, outcome.message)));
      });
      worker.once("error", (error) => settle(() => reject(outOfMemory(error, memory) ?? error)));
    });
}

function outOfMemory(error: unknown, memory: number): BadInput | undefined {
  const exhausted = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return exhausted
    ? new BadInput("too-complex", `The work was stopped at ${memory} megabytes of memory.`)
    : undefined;
}
