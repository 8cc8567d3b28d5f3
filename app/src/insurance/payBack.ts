import type { Act } from "../acts/Act.ts";
import { amountInput, readAmount, spendingOf } from "../acts/readAmount.ts";
import { formatAmount } from "../format/amount.ts";
import { depositStep } from "../steps/depositStep.ts";
import type { Cover, InsurancePool, Underwriter } from "./InsurancePool.ts";

/** Paying back what a job cost a pool: anyone may, as a client does whom the agent made whole after all. */
export function payBack(
  { jobId, paid, recovered }: Cover,
  { address, name, token }: InsurancePool,
  { inLedger, inWallet }: Underwriter,
): Act {
  const owed = paid - recovered;
  const held = inLedger + inWallet;
  const limits =
    owed <= held
      ? { token, most: owed, where: "that the pool paid and has not got back" }
      : { token, most: held, where: "in your Ledger balance and wallet" };
  return {
    label: "Pay back",
    consequence:
      "For losses that were made good in another way. The pool may move your Ledger balance for this one transaction; what you pay is its underwriters' and cannot be had back.",
    isDestructive: true,
    input: amountInput(limits),
    ...(owed > held && { spends: (typed) => spendingOf(typed, token) }),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const label = `Pay ${formatAmount(amount, token)} back`;
      return {
        label,
        movements: [{ amount, token, from: "your Ledger balance", to: `the capital of ${name}` }],
        steps: [
          depositStep({ token, amount }),
          {
            label: "Let the pool move your Ledger balance",
            run: ({ ledger }) => ledger.setOperator({ operator: address, approved: true }),
          },
          { label, run: ({ insurance }) => insurance.recover({ pool: address, jobId, amount }) },
          {
            label: "Take that permission back",
            run: ({ ledger }) => ledger.setOperator({ operator: address, approved: false }),
          },
        ],
      };
    },
  };
}
