import type { Address } from "viem";
import type { JobTransition } from "../hooks/useJob.ts";
import { jobTone } from "../jobs/jobTone.ts";
import { transitionWords } from "../jobs/transitionWords.ts";
import { Account } from "./Account.tsx";
import { Hash } from "./Hash.tsx";
import { Dot } from "./StatusBadge.tsx";
import { Time } from "./Time.tsx";

type JobTimelineProps = {
  readonly transitions: readonly JobTransition[];
  /** The job's. */
  readonly provider: Address;
};

/** What happened to a job, in order, with the transaction of each change. */
export function JobTimeline({ transitions, provider }: JobTimelineProps) {
  return (
    <ol className="relative flex flex-col gap-4 before:absolute before:top-2 before:bottom-2 before:left-[3.5px] before:w-px before:bg-line">
      {transitions.map(({ id, event, status, sender, time, transaction }) => (
        <li key={id} className="relative flex gap-3">
          <span className="z-10 mt-[7px] h-fit rounded-full ring-4 ring-surface">
            <Dot tone={jobTone(status)} />
          </span>
          <span className="min-w-0 flex-1">
            {transitionWords({ event, status, sender }, provider)}
            <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
              <Time at={time} />
              <span className="inline-flex items-center gap-1">
                sent by <Account address={sender} />
              </span>
              <span className="inline-flex items-center gap-1">
                in <Hash value={transaction} what="transaction hash" />
              </span>
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
