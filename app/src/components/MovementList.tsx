import type { Address } from "viem";
import type { Token } from "../format/amount.ts";
import { sameAddress } from "../format/shorten.ts";
import type { LedgerMovement } from "../hooks/useLedgerAccount.ts";
import { Amount } from "./Amount.tsx";
import { JobLink } from "./JobLink.tsx";
import { Time } from "./Time.tsx";

const causes = {
  price: "Price escrowed",
  post: "Post for the arbitrator",
  arbitration: "Paid to the arbitrator",
  payment: "Paid for work",
  refund: "Refund",
  bond: "Bond",
  unbonded: "Bond withdrawn",
  damages: "Damages",
  penalty: "Penalty for an offence",
  fees: "Protocol fees",
  nomination: "Nominated",
  unnominated: "Nomination withdrawn",
  reward: "Reward",
  deposit: "Deposit of a juror",
  appeal: "Post for an appeal",
  juror: "Paid for a vote",
  premium: "Insurance premium",
  payout: "Insurance payout",
  capital: "Insurance capital",
} as const satisfies Readonly<Record<NonNullable<LedgerMovement["cause"]>, string>>;

const kinds = { deposit: "Deposit", withdrawal: "Withdrawal", transfer: "Transfer" } as const;

export type MovementListProps = {
  readonly account: Address;
  /** Newest first. */
  readonly movements: readonly LedgerMovement[];
  readonly tokenOf: (address: Address) => Token;
};

/** What moved an account's Ledger balance. */
export function MovementList({ account, movements, tokenOf }: MovementListProps) {
  return (
    <ol className="divide-y divide-line">
      {movements.map(({ id, kind, cause, token, from, amount, jobId, time }) => (
        <li key={id} className="flex min-h-10 flex-wrap items-center gap-x-3 px-4 py-1.5">
          <span>{cause === null ? kinds[kind] : causes[cause]}</span>
          {jobId !== undefined && <JobLink id={jobId} />}
          <span className="ml-auto">
            {sameAddress(from, account) ? "−" : "+"}
            <Amount value={amount} token={tokenOf(token)} />
          </span>
          <span className="w-24 text-right text-small text-ink-2">
            <Time at={time} />
          </span>
        </li>
      ))}
    </ol>
  );
}
