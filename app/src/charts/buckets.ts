/** Spans of time with what happened in each, the last one ending after now. */
export type Buckets = {
  /** Starts, in seconds. */
  readonly starts: readonly number[];
  readonly values: readonly number[];
};

export type BucketsParameters = {
  /** In seconds. */
  readonly now: number;
  /** Length of a span, in seconds; spans begin at its multiples. */
  readonly step: number;
  readonly count: number;
  readonly events: readonly { readonly time: number; readonly value: number }[];
};

/** Sums events into the last `count` spans; what is older is left out. */
export function bucketsOf({ now, step, count, events }: BucketsParameters): Buckets {
  const last = Math.floor(now / step);
  const first = last - count + 1;
  const values = new Array<number>(count).fill(0);
  for (const { time, value } of events) {
    const index = Math.floor(time / step) - first;
    if (index < 0 || index >= count) continue;
    values[index] = (values[index] ?? 0) + value;
  }
  return { starts: values.map((_, index) => (first + index) * step), values };
}
