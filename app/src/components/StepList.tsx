import { Check, CircleAlert, CircleDashed, LoaderCircle } from "lucide-react";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { explain } from "../steps/explain.ts";
import type { StepState } from "../steps/Step.ts";
import { Hash } from "./Hash.tsx";

const phases = {
  waiting: { Icon: CircleDashed, look: "text-ink-2", word: "waiting" },
  running: { Icon: LoaderCircle, look: "text-ink motion-safe:animate-spin", word: "in progress" },
  pending: { Icon: LoaderCircle, look: "text-ink motion-safe:animate-spin", word: "pending" },
  done: { Icon: Check, look: "text-state-completed", word: "done" },
  failed: { Icon: CircleAlert, look: "text-state-failed", word: "failed" },
} as const;

/** How far a series of steps is, with the hash of each transaction, and why one failed. */
export function StepList({ states }: { readonly states: readonly StepState[] }) {
  const { chainId } = useAppConfig();
  const failed = states.find(({ error }) => error !== undefined);
  const problem = failed?.error === undefined ? undefined : explain(failed.error, chainId);
  return (
    <div aria-live="polite" className="flex flex-col gap-3">
      <ol className="flex flex-col gap-2">
        {states.map(({ label, phase, hash }) => {
          const { Icon, look, word } = phases[phase];
          return (
            <li key={label} className="flex min-h-6 items-start gap-2">
              <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${look}`} />
              <span className={phase === "waiting" ? "text-ink-2" : ""}>{label}</span>
              <span className="ml-auto flex shrink-0 items-center gap-2 text-small text-ink-2">
                {word}
                {hash !== undefined && <Hash value={hash} what="transaction hash" />}
              </span>
            </li>
          );
        })}
      </ol>
      {problem !== undefined && (
        <div role="alert" className="rounded-md border border-line-strong p-3">
          <p className="font-medium">{problem.title}</p>
          <p className="text-ink-2">{problem.wayOut}</p>
          {problem.details !== undefined && (
            <p className="mt-1 font-mono text-small text-ink-2">{problem.details}</p>
          )}
        </div>
      )}
    </div>
  );
}
