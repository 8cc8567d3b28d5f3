const HOUR = 3_600n;
const DAY = 86_400n;

export type Period = { readonly period: "hour" | "day" | "all"; readonly start: bigint };

/** The periods that a time, in seconds, lies in. */
export function periodsOf(time: bigint): readonly Period[] {
  return [
    { period: "hour", start: time - (time % HOUR) },
    { period: "day", start: time - (time % DAY) },
    { period: "all", start: 0n },
  ];
}

/** The periods of `time` that did not contain `earlier`; 0 stands for never. */
export function periodsSince(time: bigint, earlier: bigint): readonly Period[] {
  if (earlier === 0n) return periodsOf(time);
  const before = periodsOf(earlier);
  return periodsOf(time).filter(({ start }, index) => start !== before[index]?.start);
}
