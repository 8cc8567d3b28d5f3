import type { Address } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import type { AppStep } from "../hooks/useSteps.ts";

export type DepositStepParameters = {
  readonly token: Token & { readonly address: Address };
  /** Units that the Ledger balance must cover. */
  readonly amount: bigint;
};

/** Moves what the account's Ledger balance lacks of an amount from its wallet. */
export function depositStep({ token, amount }: DepositStepParameters): AppStep {
  return {
    label: `See that ${formatAmount(amount, token)} are in your Ledger balance`,
    run: async ({ account, ledger }) => {
      const available = await ledger.getBalance({ owner: account.address, token: token.address });
      if (available >= amount) return undefined;
      return ledger.deposit({ token: token.address, amount: amount - available });
    },
  };
}
