import type { Act } from "../acts/Act.ts";
import { formatAmount, type Token } from "../format/amount.ts";
import type { FeeLot } from "../hooks/useFeeLots.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import type { Staker } from "./Stake.ts";

/** Buying a lot of protocol fees. */
export function buyFees({ token: address, amount, price }: FeeLot, token: Token, staker: Staker): Act {
  const { ainu, inLedger, inWallet } = staker;
  const label = `Buy ${formatAmount(amount, token)} for at most ${formatAmount(price, ainu)}`;
  return {
    label: "Buy",
    consequence:
      "The price falls with every second, so you pay this or less. What you pay goes to nominators and treasury. If somebody is faster, nothing is bought.",
    isDestructive: false,
    spends: () => ({ token: ainu, amount: price }),
    prepare() {
      if (price > inLedger + inWallet) return `It costs ${formatAmount(price, ainu)}, more than you have.`;
      return {
        label,
        movements: [
          { amount: price, token: ainu, from: "your Ledger balance", to: "nominators and treasury" },
          { amount, token, from: "the protocol's fees", to: "your Ledger balance" },
        ],
        steps: [
          depositStep({ token: ainu, amount: price }),
          operatorStep({
            label: "Let the fee auction move AINU from your Ledger balance",
            operator: "feeAuction",
          }),
          {
            label,
            run: ({ fees }) => fees.buy({ token: address, minAmount: amount, maxPrice: price }),
          },
        ],
      };
    },
  };
}
