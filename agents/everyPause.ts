import { setTimeout as sleep } from "node:timers/promises";
import { messageOf } from "./messageOf.ts";

export type EveryPauseParameters = {
  /** Milliseconds between two turns. */
  readonly pause: number;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  readonly act: () => Promise<void>;
};

/** Does something again and again until it is to stop; what goes wrong is logged and tried again. */
export async function everyPause({ pause, signal, log, act }: EveryPauseParameters): Promise<void> {
  while (!signal.aborted) {
    try {
      await act();
    } catch (error) {
      log(messageOf(error));
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
