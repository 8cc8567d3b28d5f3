import { Amount } from "../components/Amount.tsx";
import { Dot } from "../components/StatusBadge.tsx";
import type { Token } from "../format/amount.ts";
import type { Tone } from "../jobs/jobTone.ts";
import { split } from "./split.ts";

const fills: Readonly<Record<Tone, string>> = {
  open: "bg-state-open",
  funded: "bg-state-funded",
  submitted: "bg-state-submitted",
  completed: "bg-state-completed",
  disputed: "bg-state-disputed",
  failed: "bg-state-failed",
};

export type SplitBarProps = {
  readonly parts: readonly { readonly name: string; readonly value: bigint; readonly tone: Tone }[];
  readonly token: Token;
};

/** What a whole consists of: a bar in its proportions, and each part by name and amount. */
export function SplitBar({ parts, token }: SplitBarProps) {
  const widths = split(parts.map(({ value }) => value));
  return (
    <div className="flex flex-col gap-2">
      <div aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full bg-line">
        {parts.map(({ name, tone }, index) => (
          <div key={name} className={fills[tone]} style={{ width: `${widths[index] ?? 0}%` }} />
        ))}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(({ name, value, tone }) => (
          <div key={name} className="flex items-center gap-1.5">
            <Dot tone={tone} />
            <dt className="text-ink-2">{name}</dt>
            <dd>
              <Amount value={value} token={token} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
