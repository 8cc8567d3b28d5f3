import { useNow } from "../chain/clock.ts";
import { formatDuration, formatFullTime } from "../format/time.ts";

export type CountdownProps = {
  readonly until: number;
  /** What it says when the time has come. */
  readonly over: string;
};

/** How long it takes until a time, to the second; hovering shows when that is. */
export function Countdown({ until, over }: CountdownProps) {
  const now = useNow();
  return (
    <time
      dateTime={new Date(until * 1_000).toISOString()}
      title={formatFullTime(until)}
      className="whitespace-nowrap"
    >
      {until <= now ? over : `in ${formatDuration(until - now)}`}
    </time>
  );
}
