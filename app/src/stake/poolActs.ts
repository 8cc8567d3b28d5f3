import { getAddress, isAddress, zeroAddress } from "viem";
import type { Act } from "../acts/Act.ts";
import { formatAmount, parseAmount } from "../format/amount.ts";
import { shortHex } from "../format/shorten.ts";
import { formatDuration } from "../format/time.ts";
import { percentOf } from "./nominationFigures.ts";
import type { OwnAgent, Staker } from "./Stake.ts";

export type PoolActsParameters = {
  readonly agent: OwnAgent;
  readonly staker: Staker;
  /** AINU wei that can be claimed now. */
  readonly commission: bigint;
  /** Highest commission, in basis points. */
  readonly commissionLimit: number;
};

/** What an owner can do with the nominations of an agent. */
export function poolActs({ agent, staker, commission, commissionLimit }: PoolActsParameters): readonly Act[] {
  return [
    ...(commission > 0n ? [claimCommission(agent, staker, commission)] : []),
    setCommission(agent, staker, commissionLimit),
    setDelegate(agent, staker),
  ];
}

function claimCommission({ id }: OwnAgent, { account, ainu }: Staker, amount: bigint): Act {
  const label = `Claim ${formatAmount(amount, ainu)} of commission`;
  return {
    label: "Claim commission",
    consequence: "The agent's part of its nominators' rewards.",
    isDestructive: false,
    prepare: () => ({
      label,
      movements: [{ amount, token: ainu, from: `the commission of agent #${id}`, to: "your Ledger balance" }],
      steps: [{ label, run: ({ nominations }) => nominations.claimCommission({ agentId: id, to: account }) }],
    }),
  };
}

function setCommission({ id, pool }: OwnAgent, { unbondingPeriod }: Staker, limit: number): Act {
  return {
    label: "Set commission",
    consequence: `A lower commission counts at once, a higher one after ${formatDuration(unbondingPeriod)}, so that nominators can leave before.`,
    isDestructive: false,
    input: {
      label: "Commission in % of rewards",
      hint: `${percentOf(pool.commissionBps)} now, at most ${percentOf(limit)}`,
      initial: String((pool.nextCommission?.bps ?? pool.commissionBps) / 100),
    },
    prepare(typed) {
      const bps = parseAmount(typed, 2); // hundredths of a percent
      if (bps === undefined) return "Give a number with at most two decimals";
      if (bps > BigInt(limit)) return `At most ${percentOf(limit)}`;
      const commissionBps = Number(bps);
      const label = `Set the commission to ${percentOf(commissionBps)}`;
      return {
        label,
        movements: [],
        steps: [
          { label, run: ({ nominations }) => nominations.setCommission({ agentId: id, commissionBps }) },
        ],
      };
    },
  };
}

function setDelegate({ id, pool }: OwnAgent, { account }: Staker): Act {
  return {
    label: "Set delegate",
    consequence:
      "The delegate votes with everything that is nominated behind the agent. An empty field: nobody does.",
    isDestructive: false,
    input: {
      label: "Who votes",
      hint: pool.delegate === undefined ? "Nobody now" : `${shortHex(pool.delegate)} now`,
      initial: pool.delegate ?? account,
    },
    prepare(typed) {
      const text = typed.trim();
      if (text !== "" && !isAddress(text, { strict: false })) return "That is no address";
      const delegate = text === "" ? zeroAddress : getAddress(text);
      const label = text === "" ? "Have nobody vote" : `Let ${shortHex(delegate)} vote`;
      return {
        label,
        movements: [],
        steps: [{ label, run: ({ nominations }) => nominations.setDelegate({ agentId: id, delegate }) }],
      };
    },
  };
}
