/** A promise's outcome, or the signal's reason if it aborts first. The promise itself goes on. */
export async function untilAborted<result>(promise: Promise<result>, signal: AbortSignal): Promise<result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
