import { useNow } from "../chain/clock.ts";
import { formatFullTime, formatTime } from "../format/time.ts";
import type { PhaseStep } from "./phaseSteps.ts";

/** How far the present round is: what is over, what runs until when, and what follows. */
export function PhaseBar({ steps }: { readonly steps: readonly PhaseStep[] }) {
  const now = useNow();
  return (
    <ol aria-label="Phases of this round" className="flex gap-1">
      {steps.map(({ name, state, endsAt, progress }) => (
        <li
          key={name}
          aria-current={state === "now" ? "step" : undefined}
          className="flex min-w-0 flex-1 flex-col gap-1 text-small"
        >
          <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-line">
            <span
              className={`block h-full rounded-full ${state === "done" ? "bg-ink-2" : "bg-accent"}`}
              style={{ width: `${widthOf(state, progress)}%` }}
            />
          </span>
          <span
            className={`truncate ${state === "now" ? "font-medium text-accent" : state === "next" ? "text-ink-2" : ""}`}
          >
            {name}
            <span className="sr-only">{{ done: ", over", now: ", now", next: ", to come" }[state]}</span>
          </span>
          {endsAt !== undefined && (
            <span className="truncate text-ink-2 max-sm:hidden" title={formatFullTime(endsAt)}>
              {state === "next" ? "by " : state === "now" ? "until " : ""}
              {formatTime(endsAt, now)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function widthOf(state: PhaseStep["state"], progress: number | undefined): number {
  if (state === "done") return 100;
  return state === "now" ? Math.max((progress ?? 1) * 100, 4) : 0;
}
