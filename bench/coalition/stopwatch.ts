/** Milliseconds: on the clock, and of all threads of this process, which other processes do not lengthen. */
export type Times = { readonly wall: number; readonly cpu: number };

/** Starts to measure; call what it returns to read. */
export function stopwatch(): () => Times {
  const before = process.cpuUsage();
  const started = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1_000 };
  };
}
