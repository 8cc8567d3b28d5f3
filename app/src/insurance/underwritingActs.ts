import type { Act } from "../acts/Act.ts";
import { amountInput, readAmount, spendingOf } from "../acts/readAmount.ts";
import { formatAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import type { AppStep } from "../hooks/useSteps.ts";
import type { InsurancePool, Underwriter, Underwriting } from "./InsurancePool.ts";
import { redeemable, sharesFor, worthOf } from "./poolFigures.ts";

/** What an account can do with capital in a pool. `own` is what it has there, `now` seconds. */
export function underwritingActs(
  pool: InsurancePool,
  own: Underwriting | undefined,
  underwriter: Underwriter,
  now: number,
): readonly Act[] {
  const free = (own?.shares ?? 0n) - (own?.requested ?? 0n);
  const claimable = own && redeemable(own, pool, underwriter.redemptionWindow, now);
  return [
    deposit(pool, underwriter),
    ...(free > 0n ? [request(pool, free, own?.requested ?? 0n, underwriter)] : []),
    ...(claimable !== undefined && claimable.shares > 0n ? [redeem(pool, claimable.shares)] : []),
    ...(own !== undefined && own.requested > 0n ? [cancel(pool, own.requested)] : []),
  ];
}

function deposit(pool: InsurancePool, { inLedger, inWallet }: Underwriter): Act {
  const { address, token, redemptionDelay } = pool;
  const limits = { token, most: inLedger + inWallet, where: "in your wallet and Ledger balance" };
  return {
    label: "Deposit",
    consequence: `You share the pool's premiums and pay its losses. To leave, you ask ${formatDuration(redemptionDelay)} before, and only capital that backs no cover can go.`,
    isDestructive: false,
    input: amountInput(limits),
    spends: (typed) => spendingOf(typed, token),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const label = `Deposit ${formatAmount(amount, token)}`;
      return {
        label,
        movements: [{ amount, token, from: "your wallet", to: `the capital of ${pool.name}` }],
        steps: [
          ...walletStep(pool, amount, inWallet),
          {
            label: `Approve and deposit ${formatAmount(amount, token)}`,
            run: ({ insurance }) => insurance.deposit({ pool: address, amount }),
          },
        ],
      };
    },
  };
}

/** Takes what the wallet lacks out of the Ledger: pools take tokens, not balances. */
function walletStep({ token }: InsurancePool, amount: bigint, inWallet: bigint): readonly AppStep[] {
  if (inWallet >= amount) return [];
  return [
    {
      label: `Withdraw ${formatAmount(amount - inWallet, token)} from the Ledger`,
      run: async ({ account, ledger, token: tokens }) => {
        const balance = await tokens.getBalance({ token: token.address, owner: account.address });
        if (balance >= amount) return undefined; // when it is repeated
        return ledger.withdraw({ token: token.address, amount: amount - balance });
      },
    },
  ];
}

function request(
  pool: InsurancePool,
  free: bigint,
  requested: bigint,
  { redemptionWindow }: Underwriter,
): Act {
  const { address, token, redemptionDelay } = pool;
  const worth = worthOf(free, pool);
  const limits = { token, most: worth, where: "not put aside yet" };
  return {
    label: "Ask to redeem",
    consequence: `After ${formatDuration(redemptionDelay)} the shares can be redeemed for ${formatDuration(redemptionWindow)}. Until then they go on bearing gains and losses, and no new cover counts on them.${
      requested > 0n ? " The wait of what is put aside already begins anew." : ""
    }`,
    isDestructive: false,
    input: amountInput(limits),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const needed = sharesFor(amount, pool);
      const shares = amount === worth || needed > free ? free : needed;
      const label = `Ask to redeem ${formatAmount(amount, token)}`;
      return {
        label,
        movements: [],
        steps: [{ label, run: ({ insurance }) => insurance.requestRedeem({ pool: address, shares }) }],
      };
    },
  };
}

function redeem(pool: InsurancePool, shares: bigint): Act {
  const { address, token } = pool;
  const amount = worthOf(shares, pool);
  const label = `Redeem ${formatAmount(amount, token)}`;
  return {
    label: "Redeem",
    consequence: "Pays out what the shares are worth when it happens, out of capital that backs no cover.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [{ amount, token, from: `the capital of ${pool.name}`, to: "your wallet" }],
      steps: [{ label, run: ({ insurance }) => insurance.redeem({ pool: address, shares }) }],
    }),
  };
}

function cancel(pool: InsurancePool, requested: bigint): Act {
  const label = `Keep the shares worth ${formatAmount(worthOf(requested, pool), pool.token)} in`;
  return {
    label: "Cancel the request",
    consequence:
      "Nothing is put aside any more, and new cover counts on it again; to leave, ask and wait again.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [],
      steps: [{ label, run: ({ insurance }) => insurance.cancelRedeem({ pool: pool.address }) }],
    }),
  };
}
