import { useNow } from "../chain/clock.ts";
import { Badge } from "../components/StatusBadge.tsx";
import { useHead } from "../hooks/useHead.ts";
import { headState } from "./headState.ts";

/** Whether the page is live. */
export function NetworkStatus() {
  useNow();
  const { tone, label } = headState(useHead(), Date.now());
  return (
    <p className="text-small text-ink-2">
      <Badge tone={tone} label={label} />
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
      <Badge tone="disputed" label={`${label}. It is asked again every second.`} />
    </p>
  );
}
