/** Waits some milliseconds, or less when `signal` aborts. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(milliseconds, LONGEST_TIMER));
    if (signal?.aborted === true) done();
    else signal?.addEventListener("abort", done);
  });
}

/** What a timer can count. */
const LONGEST_TIMER = 2 ** 31 - 1;
