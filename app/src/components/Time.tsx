import { useNow } from "../chain/clock.ts";
import { formatFullTime, formatRelative } from "../format/time.ts";

/** How far a time is from now; hovering shows when it was. */
export function Time({ at }: { readonly at: number }) {
  const now = useNow();
  return (
    <time
      dateTime={new Date(at * 1_000).toISOString()}
      title={formatFullTime(at)}
      className="whitespace-nowrap"
    >
      {formatRelative(at, now)}
    </time>
  );
}
