/** What a value was from a time on, in seconds. */
export type StepPoint = { readonly time: number; readonly value: number };

/**
 * Points of a line that ends now: of several at one time only the last counts. `events` are the oldest first.
 *
 * @example
 * stepPoints([{ time: 1, value: 5 }, { time: 1, value: 6 }], { time: 3, value: 6 }); // 6 at 1, 6 at 3
 */
export function stepPoints(events: readonly StepPoint[], now: StepPoint): readonly StepPoint[] {
  const points = new Map<number, number>();
  for (const { time, value } of events) if (time < now.time) points.set(time, value);
  points.set(now.time, now.value);
  return [...points].map(([time, value]) => ({ time, value }));
}
