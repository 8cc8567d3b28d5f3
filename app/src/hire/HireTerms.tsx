import { deploymentOf } from "@ainur/sdk";
import { ArrowRight } from "lucide-react";
import { zeroAddress } from "viem";
import { Amount } from "../components/Amount.tsx";
import { formatAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useSource } from "../hooks/useSource.ts";
import { termsInWords } from "../jobs/termsInWords.ts";
import { CONTEST_PERIOD } from "./HireDraft.ts";
import type { Hire } from "./useHire.ts";

/** What moves and under which terms, before anything is signed. */
export function HireTerms({ hire }: { readonly hire: Hire }) {
  const { draft, price, token, plan, damages, cover } = hire;
  const { court } = deploymentOf(useAppConfig().chainId).contracts;
  const { words } = useSource(token);
  const terms = {
    workPeriod: draft.work,
    reviewPeriod: draft.review,
    contestPeriod: CONTEST_PERIOD,
    defaultRuling: draft.defaultRuling,
    arbitrator: cover.hasCourt ? court : zeroAddress,
    damages,
    minJurors: 0,
  };
  return (
    <section aria-label="What you agree to" className="flex flex-col gap-2 rounded-md bg-sunken p-3">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <Amount value={price} token={token} /> from your Ledger balance
        <ArrowRight size={14} aria-label="to" /> escrow
      </p>
      {cover.chosen !== undefined && (
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          <Amount value={cover.chosen.premium} token={token} /> from your Ledger balance
          <ArrowRight size={14} aria-label="to" /> {cover.chosen.pool.name}
        </p>
      )}
      <ul className="list-disc pl-4 text-ink-2">
        <li>
          Comes back if the agent does not accept within {formatDuration(draft.opening)}, or does not submit
          in time.
        </li>
        {termsInWords({ terms, token, court }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {cover.chosen !== undefined && (
          <li>
            The bond stands for {formatAmount(cover.bonded, token)} of them; by the court's ruling the pool
            pays what it leaves, up to {formatAmount(cover.insured, token)}, by itself. The premium may move
            until the job is opened, to {formatAmount(cover.chosen.maxPremium, token)} at most.
          </li>
        )}
        {plan !== undefined && plan.deposit > 0n && plan.lacking === 0n && (
          <li>
            First {formatAmount(plan.deposit, token)} move from your wallet into the Ledger
            {plan.gift > 0n && ", test money that you get now"}.
          </li>
        )}
        {plan?.needsOperator && (
          <li>
            You allow the contract Jobs, once for all, to move your Ledger balance for jobs that you open.
          </li>
        )}
      </ul>
      {plan !== undefined && plan.lacking > 0n && (
        <p role="alert" className="text-state-failed">
          You lack {formatAmount(plan.lacking, token)}. {words}
        </p>
      )}
    </section>
  );
}
