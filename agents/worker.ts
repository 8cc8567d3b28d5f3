import { parentPort, workerData } from "node:worker_threads";
import { BadInput } from "./BadInput.ts";
import type { Handler, WorkContext } from "./Handler.ts";
import type { WorkerOutcome } from "./inWorker.ts";

// The thread's side of `inWorker`: one input, one outcome.
const { module, input, context }: { module: string; input: Uint8Array; context: WorkContext } = workerData;
const { handle }: { handle: Handler } = await import(module);

try {
  post({ status: "done", deliverable: await handle(input, context) });
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  post({ status: "refused", code: error.code, message: error.message });
}

function post(outcome: WorkerOutcome): void {
  parentPort?.postMessage(outcome);
}
