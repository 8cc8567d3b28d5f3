import { longestCovered } from "@ainur/sdk";
import { useState } from "react";
import { Amount } from "../components/Amount.tsx";
import { Field } from "../components/Field.tsx";
import type { InsurancePool } from "./InsurancePool.ts";
import { percent } from "./poolFigures.ts";
import { type QuoteDraft, quote } from "./quote.ts";

const DAY = 86_400;
/** Of the job that a pool's rate is the price for. */
const ORDINARY_DAYS = 7;

const fields: readonly { readonly name: keyof QuoteDraft; readonly label: string; readonly hint: string }[] =
  [
    { name: "score", label: "Score of the agent", hint: "A new agent has 500, the best 1,000" },
    { name: "days", label: "Days until the job ends", hint: "All its periods together" },
  ];

/** What cover of a pool costs at its present rate and use. */
export function QuoteForm({ pool }: { readonly pool: InsurancePool }) {
  const longest = Math.floor(longestCovered(pool.redemptionDelay) / DAY);
  const [draft, setDraft] = useState<QuoteDraft>({
    amount: "",
    score: "500",
    days: String(Math.min(ORDINARY_DAYS, longest)),
  });
  const answer = quote(draft, pool);
  const problemOf = (name: keyof QuoteDraft) =>
    "problem" in answer && answer.field === name && draft[name] !== "" ? answer.problem : undefined;
  const amount = {
    name: "amount",
    label: `Cover in ${pool.token.symbol}`,
    hint: "The most that is paid out",
  } as const;
  return (
    <form className="flex flex-col gap-3" onSubmit={(event) => event.preventDefault()}>
      {[amount, ...fields].map(({ name, label, hint }) => (
        <Field key={name} label={label} hint={hint} error={problemOf(name)}>
          {(control) => (
            <input
              {...control}
              className="field"
              inputMode="decimal"
              value={draft[name]}
              onChange={({ target }) => setDraft((before) => ({ ...before, [name]: target.value }))}
            />
          )}
        </Field>
      ))}
      <output className="min-h-11" aria-live="polite">
        {"problem" in answer ? (
          <span className="text-ink-2">
            {draft.amount === "" ? "Give an amount to see what it costs." : "There is no price for this."}
          </span>
        ) : (
          <>
            Costs{" "}
            <span className="font-semibold">
              <Amount value={answer.premium} token={pool.token} />
            </span>
            , {percent(Number(answer.premium) / Number(answer.amount))} of the cover, and{" "}
            {percent(answer.utilisation / 10_000)} of the pool would be in use.
          </>
        )}
      </output>
    </form>
  );
}
