import { useSyncExternalStore } from "react";

/** Seconds that the chain's clock is ahead of ours; a development chain can be moved into the future. */
let ahead = 0;
let now = currentSecond();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function currentSecond(): number {
  return Math.floor(Date.now() / 1_000 + ahead);
}

function tick() {
  now = currentSecond();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Tells the clock when the newest block was made, in seconds. */
export function observeBlockTime(timestamp: number): void {
  const seen = Math.max(timestamp - Date.now() / 1_000, 0);
  ahead = seen > 1 ? seen : 0; // within the rounding of a block's second
}

/** The chain's time in seconds, every second. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
