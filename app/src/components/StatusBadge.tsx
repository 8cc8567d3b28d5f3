import type { JobStatus } from "@ainur/sdk";
import { jobTone, type Tone } from "../jobs/jobTone.ts";

const dots: Readonly<Record<Tone, string>> = {
  open: "bg-state-open",
  funded: "bg-state-funded",
  submitted: "bg-state-submitted",
  completed: "bg-state-completed",
  disputed: "bg-state-disputed",
  failed: "bg-state-failed",
};

export function Dot({ tone }: { readonly tone: Tone }) {
  return <span aria-hidden className={`block size-2 shrink-0 rounded-full ${dots[tone]}`} />;
}

/** A word with a dot of its colour. */
export function Badge({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Dot tone={tone} />
      {label}
    </span>
  );
}

export function StatusBadge({ status }: { readonly status: JobStatus }) {
  return <Badge tone={jobTone(status)} label={status} />;
}
