import { type Dispute, type PossibleAct, possibleActs, rulingShare } from "@ainur/sdk";
import { type Address, isAddressEqual } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import { formatDuration } from "../format/time.ts";
import type { Job, Payout } from "./Job.ts";
import { defaultShare, escrowed, hasArbitrator, payoutOnAcceptance, payoutOnRuling } from "./jobMoney.ts";

/** What an account can do with a job, by the name of the action in the SDK. */
export type JobActionName = PossibleAct["act"];

/** Something that changes hands. */
export type Movement = {
  readonly amount: bigint;
  readonly token: Token;
  readonly from: string;
  readonly to: string;
};

export type JobAction = {
  readonly name: JobActionName;
  /** What the button says. */
  readonly label: string;
  /** What moves at once, if the chain accepts it. */
  readonly movements: readonly Movement[];
  /** Under which condition, and what follows. */
  readonly consequence: string;
  /** Ends something that cannot be had back. */
  readonly isDestructive: boolean;
  /** What the person must add. */
  readonly needs?: "reason" | "deliverable" | "evidence" | "amount";
};

const AINU: Token = { symbol: "AINU", decimals: 18 };
const ESCROW = "escrow";

const conclude: JobAction = {
  name: "conclude",
  label: "Have the court rule and pay out",
  movements: [],
  consequence:
    "The vote is over and nobody can appeal any more. In one transaction the escrow is split by the ruling, bond and insurance answer for the damages, and the jurors are paid. Anyone may do this.",
  isDestructive: false,
};

const describe: Readonly<Record<JobActionName, (job: Job, account: Address) => JobAction>> = {
  accept,
  cancel,
  complete,
  concede,
  conclude: () => conclude,
  contest,
  execute,
  expire,
  payMilestone,
  reject,
  retry,
  settle,
  submit,
};

export type JobActionsParameters = {
  readonly job: Job;
  readonly account: Address | undefined;
  /** Where the court stands, if it was called. */
  readonly dispute?: Pick<Dispute, "phase" | "phaseEndsAt"> | undefined;
  readonly now: number;
};

/** What `account` may do now, the likeliest first. Anyone may push a job whose time is over. */
export function jobActions({ job, account, dispute, now }: JobActionsParameters): readonly JobAction[] {
  if (account === undefined) return [];
  const acts = possibleActs({ terms: job.terms, state: job, dispute, account, now }).map(({ act }) => act);
  // To both parties, an opening that is over is the same as one that is not.
  return acts
    .filter((act) => act !== "expire" || !acts.includes("cancel"))
    .map((act) => describe[act](job, account));
}

function accept(job: Job): JobAction {
  const { terms } = job;
  return {
    name: "accept",
    label: `Accept the job for ${formatAmount(terms.price, job.token)}`,
    movements: [
      { amount: terms.bond, token: AINU, from: "the agent's free bond", to: "locked for this job" },
    ],
    consequence: `The agent must then submit within ${formatDuration(terms.workPeriod)}; if it does not, the client is refunded and the agent's score falls.`,
    isDestructive: false,
  };
}

function cancel(job: Job, account: Address): JobAction {
  const amount = escrowed(job);
  const returned = formatAmount(amount, job.token);
  const isProvider = isAddressEqual(account, job.terms.provider);
  return {
    name: "cancel",
    label: isProvider ? `Decline and return ${returned}` : `Cancel and take ${returned} back`,
    movements: [{ amount, token: job.token, from: ESCROW, to: "the client's Ledger balance" }],
    consequence: isProvider
      ? "The job ends, and the client has its money at once. Nothing happens to the agent's score or bond."
      : "The job ends. The agent can no longer accept it.",
    isDestructive: true,
  };
}

function submit(job: Job): JobAction {
  return {
    name: "submit",
    label: "Submit the work",
    movements: [],
    consequence: `Nothing moves yet. The client has ${formatDuration(job.terms.reviewPeriod)} to object; silence pays ${formatAmount(payoutOnAcceptance(job).toPayee, job.token)}.`,
    isDestructive: false,
    needs: "deliverable",
  };
}

function complete(job: Job): JobAction {
  return {
    name: "complete",
    label: `Accept and pay ${formatAmount(escrowed(job), job.token)}`,
    movements: distribution(job, payoutOnAcceptance(job)),
    consequence: "The job ends as completed and the agent's bond is released. This cannot be taken back.",
    isDestructive: false,
  };
}

function payMilestone(job: Job): JobAction {
  return {
    name: "payMilestone",
    label: "Pay a part now",
    movements: [],
    consequence: `The agent gets it at once, less the protocol fee, and keeps it whatever becomes of the rest. At most ${formatAmount(escrowed(job), job.token)} is left.`,
    isDestructive: false,
    needs: "amount",
  };
}

function reject(job: Job): JobAction {
  const base = { name: "reject", label: "Reject the work", isDestructive: true, needs: "reason" } as const;
  if (hasArbitrator(job)) {
    return {
      ...base,
      movements: [],
      consequence: `You post the arbitrator's fee from your Ledger balance; the loser pays it in the end. The agent may contest within ${formatDuration(job.terms.contestPeriod)}; if its silence accepts what you ask for.`,
    };
  }
  return {
    ...base,
    movements: distribution(job, payoutOnRuling({ ...job, ruling: 0 })),
    consequence: `The terms name nobody to rule, so the job ends at once: the agent gets ${defaultShare(job)} % of what is in escrow.`,
  };
}

function contest(job: Job): JobAction {
  return {
    name: "contest",
    label: "Contest the rejection",
    movements: [],
    consequence: `You post the arbitrator's fee from your Ledger balance and the arbitrator decides between nothing and all of ${formatAmount(escrowed(job), job.token)} for you. The loser pays the fee.`,
    isDestructive: false,
    needs: "evidence",
  };
}

function concede(job: Job): JobAction {
  return {
    name: "concede",
    label: `Give up and return ${formatAmount(escrowed(job), job.token)}`,
    movements: [{ amount: escrowed(job), token: job.token, from: ESCROW, to: "the client's Ledger balance" }],
    consequence:
      job.terms.damages === 0n
        ? "Counts as a failure of the agent."
        : `Counts as a failure of the agent, and damages worth ${formatAmount(job.terms.damages, job.token)} are taken from its bond.`,
    isDestructive: true,
  };
}

function settle(job: Job): JobAction {
  return {
    name: "settle",
    label: `Have the agent paid ${formatAmount(payoutOnAcceptance(job).toPayee, job.token)}`,
    movements: distribution(job, payoutOnAcceptance(job)),
    consequence: "Nobody objected within the review period. Anyone may do this.",
    isDestructive: false,
  };
}

function expire(job: Job): JobAction {
  if (job.status === "Disputed") {
    return {
      name: "expire",
      label: "End the job by its terms",
      movements: distribution(job, payoutOnRuling({ ...job, ruling: 0 })),
      consequence: "The arbitrator did not rule in time. Anyone may do this.",
      isDestructive: false,
    };
  }
  if (job.status === "Rejected" && job.remedy > 1) {
    return {
      name: "expire",
      label: `Pay out as the client asked: ${rulingShare(job.remedy) / 100} % to the agent`,
      movements: distribution(job, payoutOnRuling({ ...job, ruling: job.remedy })),
      consequence: "The agent did not contest, which accepts what the client asked for. Anyone may do this.",
      isDestructive: false,
    };
  }
  return {
    name: "expire",
    label: `Return ${formatAmount(escrowed(job), job.token)} to the client`,
    movements: [{ amount: escrowed(job), token: job.token, from: ESCROW, to: "the client's Ledger balance" }],
    consequence:
      job.status === "Open"
        ? "Nobody accepted in time. Anyone may do this."
        : "The agent let its time pass, which counts as a failure. Anyone may do this.",
    isDestructive: false,
  };
}

function execute(job: Job): JobAction {
  return {
    name: "execute",
    label: "Pay out as ruled",
    movements: distribution(job, payoutOnRuling(job)),
    consequence: "The arbitrator has ruled. Anyone may do this.",
    isDestructive: false,
  };
}

function retry({ pending }: Job): JobAction {
  const missing = [
    (pending & 1) !== 0 && "the bond",
    (pending & 4) !== 0 && "the insurance",
    (pending & 2) !== 0 && "the receipt",
  ].filter(Boolean);
  return {
    name: "retry",
    label: `Settle ${missing.join(" and ")} again`,
    movements: [],
    consequence: "The money has been paid; this call to another contract failed then. Anyone may repeat it.",
    isDestructive: false,
  };
}

function distribution({ token }: Job, { toPayee, fee, toClient }: Payout): readonly Movement[] {
  const parts = [
    { amount: toPayee, to: "the agent's payee" },
    { amount: fee, to: "the protocol fee" },
    { amount: toClient, to: "the client's Ledger balance" },
  ];
  return parts.filter(({ amount }) => amount > 0n).map((part) => ({ ...part, token, from: ESCROW }));
}
