import type { Act } from "../acts/Act.ts";
import { amountInput, readAmount, spendingOf } from "../acts/readAmount.ts";
import { formatAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import type { OwnAgent, Staker } from "./Stake.ts";

const LEDGER = "your Ledger balance";

/** What an owner can do with an agent's bond. `now` is seconds. */
export function bondActs(agent: OwnAgent, staker: Staker, now: number): readonly Act[] {
  const { bonded, locked, unbonding, withdrawableAt } = agent;
  return [
    bond(agent, staker),
    ...(bonded > locked ? [unbond(agent, staker)] : []),
    ...(unbonding > 0n ? [cancel(agent, staker)] : []),
    ...(unbonding > 0n && withdrawableAt <= now ? [withdraw(agent, staker)] : []),
  ];
}

function bond({ id, bonded }: OwnAgent, { ainu, inLedger, inWallet, minimumBond }: Staker): Act {
  const limits = { token: ainu, most: inLedger + inWallet, where: "in your Ledger balance and wallet" };
  return {
    label: "Bond AINU",
    consequence:
      "A larger bond lets the agent take larger jobs. What is bonded answers for damages and offences, and comes back only after unbonding.",
    isDestructive: false,
    input: amountInput(limits),
    spends: (typed) => spendingOf(typed, ainu),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      if (bonded + amount < minimumBond)
        return `The bond must be at least ${formatAmount(minimumBond, ainu)} in all`;
      return {
        label: `Bond ${formatAmount(amount, ainu)}`,
        movements: [{ amount, token: ainu, from: LEDGER, to: `the bond of agent #${id}` }],
        steps: [
          depositStep({ token: ainu, amount }),
          operatorStep({ label: "Let Staking move AINU from your Ledger balance", operator: "staking" }),
          {
            label: `Bond ${formatAmount(amount, ainu)}`,
            run: ({ staking }) => staking.bond({ agentId: id, amount }),
          },
        ],
      };
    },
  };
}

function unbond({ id, bonded, locked, unbonding }: OwnAgent, staker: Staker): Act {
  const { ainu, minimumBond, unbondingPeriod } = staker;
  const limits = { token: ainu, most: bonded - locked, where: "not locked by jobs" };
  const wait = formatDuration(unbondingPeriod);
  return {
    label: "Unbond",
    consequence: `It can be withdrawn after ${wait} and can be slashed until then.${
      unbonding > 0n
        ? ` The wait of the ${formatAmount(unbonding, ainu)} that already unbond begins anew.`
        : ""
    }`,
    isDestructive: true,
    input: amountInput(limits),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const left = bonded - amount;
      if (left !== locked && left < minimumBond)
        return `Leave at least ${formatAmount(minimumBond, ainu)} bonded, or unbond all that is free`;
      const label = `Unbond ${formatAmount(amount, ainu)}`;
      return {
        label,
        movements: [{ amount, token: ainu, from: `the bond of agent #${id}`, to: "unbonding" }],
        steps: [{ label, run: ({ staking }) => staking.unbond({ agentId: id, amount }) }],
      };
    },
  };
}

function cancel({ id, bonded, unbonding }: OwnAgent, { ainu, minimumBond }: Staker): Act {
  const label = `Bond ${formatAmount(unbonding, ainu)} again`;
  return {
    label: "Cancel unbonding",
    consequence: "Everything that unbonds is bonded again at once.",
    isDestructive: false,
    prepare: () =>
      bonded + unbonding < minimumBond
        ? `The bond would be less than ${formatAmount(minimumBond, ainu)}: bond more first.`
        : {
            label,
            movements: [
              { amount: unbonding, token: ainu, from: "unbonding", to: `the bond of agent #${id}` },
            ],
            steps: [{ label, run: ({ staking }) => staking.cancelUnbonding({ agentId: id }) }],
          },
  };
}

function withdraw({ id, unbonding }: OwnAgent, { account, ainu }: Staker): Act {
  const label = `Withdraw ${formatAmount(unbonding, ainu)}`;
  return {
    label: "Withdraw",
    consequence: "It is yours again, and no job or offence can reach it any more.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [{ amount: unbonding, token: ainu, from: `agent #${id}`, to: LEDGER }],
      steps: [{ label, run: ({ staking }) => staking.withdraw({ agentId: id, to: account }) }],
    }),
  };
}
