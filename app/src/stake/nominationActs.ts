import { nominationShares } from "@ainur/sdk";
import type { Act } from "../acts/Act.ts";
import { amountInput, readAmount, spendingOf } from "../acts/readAmount.ts";
import { formatAmount } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import { depositStep } from "../steps/depositStep.ts";
import { operatorStep } from "../steps/operatorStep.ts";
import { nominationFigures } from "./nominationFigures.ts";
import type { Nomination, Staker } from "./Stake.ts";

const LEDGER = "your Ledger balance";

/** What a nominator can do with a nomination. `rewards` can be claimed now, `now` is seconds. */
export function nominationActs(
  nomination: Nomination,
  rewards: bigint,
  staker: Staker,
  now: number,
): readonly Act[] {
  const { agentId, shares, leavingShares, withdrawableAt } = nomination;
  return [
    nominate(agentId, staker),
    ...(rewards > 0n ? [claim(agentId, rewards, staker), compound(agentId, rewards, staker)] : []),
    ...(shares > 0n ? [unnominate(nomination, staker)] : []),
    ...(leavingShares > 0n && withdrawableAt <= now ? [withdraw(nomination, staker)] : []),
  ];
}

/** Putting AINU behind an agent. */
export function nominate(agentId: bigint, staker: Staker): Act {
  const { ainu, inLedger, inWallet, unbondingPeriod } = staker;
  const limits = { token: ainu, most: inLedger + inWallet, where: "in your Ledger balance and wallet" };
  return {
    label: "Nominate",
    consequence: `You share the agent's rewards after its commission, and its losses: each of its offences takes a part of your nomination. Taking it out waits ${formatDuration(unbondingPeriod)}.`,
    isDestructive: false,
    input: amountInput(limits),
    spends: (typed) => spendingOf(typed, ainu),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const label = `Nominate agent #${agentId} with ${formatAmount(amount, ainu)}`;
      return {
        label,
        movements: [{ amount, token: ainu, from: LEDGER, to: `the nominations of agent #${agentId}` }],
        steps: [
          depositStep({ token: ainu, amount }),
          operatorStep({
            label: "Let Nominations move AINU from your Ledger balance",
            operator: "nominations",
          }),
          { label, run: ({ nominations }) => nominations.nominate({ agentId, amount }) },
        ],
      };
    },
  };
}

function unnominate(nomination: Nomination, { ainu, unbondingPeriod }: Staker): Act {
  const { agentId, shares, factor } = nomination;
  const { assets, leaving } = nominationFigures(nomination);
  const limits = { token: ainu, most: assets, where: "nominated" };
  return {
    label: "Take out",
    consequence: `It stops earning now, can be withdrawn after ${formatDuration(unbondingPeriod)}, and can be slashed until then.${
      leaving > 0n ? ` The wait of the ${formatAmount(leaving, ainu)} on their way out begins anew.` : ""
    }`,
    isDestructive: true,
    input: amountInput(limits),
    prepare(typed) {
      const amount = readAmount(typed, limits);
      if (typeof amount === "string") return amount;
      const burned = amount === assets ? shares : nominationShares(amount, factor);
      const label = `Take ${formatAmount(amount, ainu)} out`;
      return {
        label,
        movements: [{ amount, token: ainu, from: `the nominations of agent #${agentId}`, to: "leaving" }],
        steps: [{ label, run: ({ nominations }) => nominations.unnominate({ agentId, shares: burned }) }],
      };
    },
  };
}

function withdraw(nomination: Nomination, { account, ainu }: Staker): Act {
  const { agentId } = nomination;
  const { leaving } = nominationFigures(nomination);
  const label = `Withdraw ${formatAmount(leaving, ainu)}`;
  return {
    label: "Withdraw",
    consequence: "It is yours again, and no offence can reach it any more.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [{ amount: leaving, token: ainu, from: `agent #${agentId}`, to: LEDGER }],
      steps: [{ label, run: ({ nominations }) => nominations.withdraw({ agentId, to: account }) }],
    }),
  };
}

function claim(agentId: bigint, rewards: bigint, { account, ainu }: Staker): Act {
  const label = `Claim ${formatAmount(rewards, ainu)}`;
  return {
    label: "Claim",
    consequence: "Your part of the protocol fees that came to this agent's nominators.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [{ amount: rewards, token: ainu, from: `the rewards of agent #${agentId}`, to: LEDGER }],
      steps: [{ label, run: ({ nominations }) => nominations.claimRewards({ agentId, to: account }) }],
    }),
  };
}

function compound(agentId: bigint, rewards: bigint, { ainu }: Staker): Act {
  const label = `Nominate ${formatAmount(rewards, ainu)} of rewards again`;
  return {
    label: "Compound",
    consequence: "Your rewards go behind the same agent, where they earn and can be slashed.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [
        { amount: rewards, token: ainu, from: "your rewards", to: `the nominations of agent #${agentId}` },
      ],
      steps: [{ label, run: ({ nominations }) => nominations.compound({ agentId }) }],
    }),
  };
}
