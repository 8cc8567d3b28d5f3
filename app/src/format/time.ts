const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const units = [
  { seconds: DAY, one: "day", many: "days" },
  { seconds: HOUR, one: "h", many: "h" },
  { seconds: MINUTE, one: "min", many: "min" },
  { seconds: 1, one: "s", many: "s" },
] as const;

/**
 * A length of time in at most two units.
 *
 * @example
 * formatDuration(5_400); // "1 h 30 min"
 */
export function formatDuration(seconds: number): string {
  const total = Math.max(Math.floor(seconds), 0);
  const index = units.findIndex((unit) => total >= unit.seconds);
  const first = units[index];
  if (first === undefined) return "0 s";
  const count = Math.floor(total / first.seconds);
  const parts = [`${count} ${count === 1 ? first.one : first.many}`];
  const second = units[index + 1];
  const rest = second === undefined ? 0 : Math.floor((total % first.seconds) / second.seconds);
  if (second !== undefined && rest > 0) parts.push(`${rest} ${rest === 1 ? second.one : second.many}`);
  return parts.join(" ");
}

/** How far a time is from now, in its largest unit: "in 3 min", "2 h ago", "just now". */
export function formatRelative(time: number, now: number): string {
  const distance = Math.abs(time - now);
  if (distance < 2) return "just now";
  const unit = units.find(({ seconds }) => distance >= seconds) ?? units[3];
  const count = Math.floor(distance / unit.seconds);
  const length = `${count} ${count === 1 ? unit.one : unit.many}`;
  return time > now ? `in ${length}` : `${length} ago`;
}

export type TimeOptions = {
  /** The reader's own when absent. */
  readonly timeZone?: string;
};

/** The time of day alone on the same day, otherwise with the date: "14:05", "21 Nov 14:05", "3 Jan 2027 09:00". */
export function formatTime(time: number, now: number, { timeZone }: TimeOptions = {}): string {
  const date = new Date(time * 1_000);
  const clock = date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  const day = (seconds: number, withYear: boolean) =>
    new Date(seconds * 1_000).toLocaleDateString("en-GB", {
      day: "numeric",
      month: "short",
      ...(withYear && { year: "numeric" }),
      timeZone,
    });
  if (day(time, true) === day(now, true)) return clock;
  const isThisYear = day(time, true).slice(-4) === day(now, true).slice(-4);
  return `${day(time, !isThisYear)} ${clock}`;
}

/** Everything about a time, for hovering: "Sat 21 Nov 2026, 14:05:09 UTC". */
export function formatFullTime(time: number, { timeZone }: TimeOptions = {}): string {
  return new Date(time * 1_000)
    .toLocaleString("en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "short",
      timeZone,
    })
    .replace(/^(\w+), /, "$1 ");
}
