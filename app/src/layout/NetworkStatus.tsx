import { useNow } from "../chain/clock.ts";
import { Dot } from "../components/StatusBadge.tsx";
import { useHead } from "../hooks/useHead.ts";
import { headState } from "./headState.ts";

/** Whether the page is live. */
export function NetworkStatus() {
  useNow();
  const { tone, label } = headState(useHead(), Date.now());
  return (
    <p className="flex items-start gap-1.5 text-small text-ink-2">
      <span className="mt-[5px]">
        <Dot tone={tone} />
      </span>
      {label}
    </p>
  );
}

/** Says on every page when what it shows is old. */
export function StaleBanner() {
  useNow();
  const { label, isStale } = headState(useHead(), Date.now());
  if (!isStale) return null;
  return (
    <p role="status" className="border-b border-line bg-sunken px-4 py-2 text-center">
      {label}. It is asked again every second.
    </p>
  );
}
