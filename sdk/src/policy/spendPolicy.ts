import { checkSpend, type SpendRules } from "./checkSpend.ts";
import { PolicyRefusal } from "./PolicyRefusal.ts";
import type { Spend, SpendRequest } from "./Spend.ts";

/** Takes a reserved spend back, because it came to nothing. */
export type ReleaseSpend = () => void;

/** Judges writes and signatures by fixed rules and what was spent before. */
export type SpendPolicy = {
  readonly rules: SpendRules;
  /** Counts a request from now on. Throws `PolicyRefusal` if it breaks a rule. */
  reserve(request: SpendRequest): ReleaseSpend;
  /** Adds what was spent before, `at` seconds; a journal restores a policy's memory by it. */
  remember(spends: readonly Spend[], at: number): void;
};

const DAY = 86_400;

/**
 * A limit on what a client may commit: escrowed prices, premiums, arbitration fees, bonds, nominations, jurors'
 * deposits, capital of insurance pools, deposits, withdrawals and transfers.
 * Limits of a transaction hold for all of them; limits of a day for what leaves the account's own hands, so not for
 * deposits to and withdrawals to oneself.
 *
 * @example
 * const policy = spendPolicy({ perTransaction: { [usd]: 50_000000n }, perDay: { [usd]: 200_000000n }, tokens: [usd] });
 * const client = createAinurClient({ chain, transport, account, policy });
 */
export function spendPolicy(
  rules: SpendRules,
  now: () => number = () => Math.floor(Date.now() / 1_000),
): SpendPolicy {
  let history: { readonly spend: Spend; readonly at: number }[] = [];
  return {
    rules,
    reserve(request) {
      const time = now();
      history = history.filter(({ at }) => at > time - DAY);
      const refusal = checkSpend({ rules, request, spent: history.map(({ spend }) => spend), now: time });
      if (refusal !== undefined) throw new PolicyRefusal(refusal);
      const reserved = request.spends.map((spend) => ({ spend, at: time }));
      history.push(...reserved);
      return () => {
        history = history.filter((entry) => !reserved.includes(entry));
      };
    },
    remember(spends, at) {
      history.push(...spends.map((spend) => ({ spend, at })));
    },
  };
}
