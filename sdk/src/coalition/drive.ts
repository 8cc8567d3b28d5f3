export type DriveParameters = {
  /** Work that yields every few milliseconds. */
  readonly steps: Iterator<void, void>;
  readonly signal?: AbortSignal | undefined;
  /** When to stop, as `performance.now()` counts. */
  readonly deadline?: number;
  /** Called between slices of work. */
  readonly onSlice?: () => void;
};

const SLICE = 20;

/**
 * Runs a search in slices of 20 ms between which the event loop has its turn. Resolves to whether it ended by itself before its
 * deadline; rejects with the signal's reason once that is aborted, and with whatever the search throws.
 */
export async function drive({
  steps,
  signal,
  deadline = Infinity,
  onSlice,
}: DriveParameters): Promise<boolean> {
  signal?.throwIfAborted();
  let sliceEnd = performance.now() + SLICE;
  for (;;) {
    if (steps.next().done) return true;
    const now = performance.now();
    if (now >= deadline) return false;
    if (now < sliceEnd) continue;
    onSlice?.();
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    sliceEnd = performance.now() + SLICE;
  }
}
