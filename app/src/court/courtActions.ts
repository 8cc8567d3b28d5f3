import type { JobStatus } from "@ainur/sdk";
import type { Address } from "viem";
import { formatAmount, type Token } from "../format/amount.ts";
import type { Movement } from "../jobs/jobActions.ts";
import { challengeChoices } from "./challengeChoices.ts";
import { choiceWords } from "./choiceWords.ts";
import type { Dispute } from "./Dispute.ts";
import type { DisputeStage } from "./disputeStage.ts";

export type CourtActionName =
  | "draw"
  | "conclude"
  | "execute"
  | "settle"
  | "challenge"
  | "defend"
  | "submitEvidence";

export type CourtAction = {
  readonly name: CourtActionName;
  /** What the button says. */
  readonly label: string;
  readonly movements: readonly Movement[];
  /** Under which condition, and what follows. */
  readonly consequence: string;
  /** Of which the person must take one, in the order of the scale. */
  readonly choices?: readonly number[];
  /** What the person must add. */
  readonly needs?: "evidence";
};

export type CourtActionsParameters = {
  readonly dispute: Dispute;
  readonly stage: DisputeStage;
  readonly account: Address | undefined;
  /** Of the job that it is about; `undefined` where another contract asked for the ruling. */
  readonly jobStatus: JobStatus | undefined;
  readonly feeToken: Token;
  /** What each side of an appeal posts, in units of the fee token; `undefined` while it is not known. */
  readonly appealCost: bigint | undefined;
  readonly now: number;
};

/** What anybody may do with a dispute now, the likeliest first. */
export function courtActions(parameters: CourtActionsParameters): readonly CourtAction[] {
  const { dispute, stage, account, jobStatus, now } = parameters;
  if (account === undefined) return [];
  const { phase } = stage;
  const waitsForRuling = phase === "Final" || (phase === "Ruled" && dispute.isRefused);
  return [
    ...(phase === "Drawing" || phase === "Absent" ? [draw(stage)] : []),
    ...(waitsForRuling ? [jobStatus === "Disputed" ? conclude : execute] : []),
    ...(phase === "Ruled" && unsettledRounds(dispute).length > 0 ? [settle] : []),
    ...appeal(parameters),
    ...(now < dispute.evidenceEndsAt ? [submitEvidence] : []),
  ];
}

/** Earlier rounds of a ruled dispute whose jurors have not been paid. */
export function unsettledRounds({ rounds }: Dispute): readonly number[] {
  return rounds
    .slice(0, -1)
    .filter(({ seats }) =>
      seats.some(({ state, coherent }) => state === "Revealed" && coherent === undefined),
    )
    .map(({ index }) => index);
}

function draw({ phase }: DisputeStage): CourtAction {
  const isSecond = phase === "Absent";
  return {
    name: "draw",
    label: isSecond ? "Replace the absent jurors" : "Draw the jurors",
    movements: [],
    consequence: isSecond
      ? "Who did not vote in time loses what was at risk and the seat. Others are drawn once new randomness is known. Anyone may do this."
      : "Takes the jurors by lot from all who are on the list, weighted by their deposits. Works once the randomness is known, and may take several calls where few on the list can be taken. Anyone may do this.",
  };
}

const conclude: CourtAction = {
  name: "conclude",
  label: "Have the ruling executed",
  movements: [],
  consequence:
    "In one transaction the escrow is split by the ruling, bond and insurance answer for the damages, and the jurors are paid. Anyone may do this.",
};

const execute: CourtAction = {
  ...conclude,
  name: "execute",
  consequence:
    "The ruling is given to the contract that asked for it, and the jurors are paid. Anyone may do this.",
};

const settle: CourtAction = {
  name: "settle",
  label: "Settle the earlier rounds",
  movements: [],
  consequence:
    "Jurors of the rounds that were appealed are paid or slashed, and the side of the appeal that was right gets its post back. Anyone may do this.",
};

const submitEvidence: CourtAction = {
  name: "submitEvidence",
  label: "Submit evidence",
  movements: [],
  consequence:
    "It is stored where everybody can read it, and its hash stands on the chain. Jurors count what they cannot fetch against you.",
  needs: "evidence",
};

function appeal(parameters: CourtActionsParameters): readonly CourtAction[] {
  const { dispute, stage, feeToken, appealCost, now } = parameters;
  const { phase, challengeEndsAt, round, ruling } = stage;
  if (phase !== "Appeal" || ruling === undefined) return [];
  const { appeal: challenged } = round;
  const choices = challengeChoices({ choices: dispute.choices, ruling, appeal: challenged });
  const present = choiceWords(dispute, ruling);
  const post = (cost: bigint): readonly Movement[] => [
    { amount: cost, token: feeToken, from: "your Ledger balance", to: "the court, for the next round" },
  ];
  const next = 2 * round.jurors + 1;
  const defend: CourtAction | undefined = challenged && {
    name: "defend",
    label: `Defend the ruling for ${formatAmount(challenged.cost, feeToken)}`,
    movements: post(challenged.cost),
    consequence: `${next} jurors judge again. You get your post back if they come closer to "${present}" than to "${choiceWords(dispute, challenged.choice)}"; otherwise it pays them.`,
  };
  const isOpen = now < challengeEndsAt && appealCost !== undefined && choices.length > 0;
  const challenge: CourtAction | undefined = isOpen
    ? {
        name: "challenge",
        label: `${challenged ? "Challenge further" : "Challenge the ruling"} for ${formatAmount(appealCost, feeToken)}`,
        movements: post(appealCost),
        consequence: `${challenged ? "Your challenge replaces the present one, whose post goes back. " : ""}If nobody posts the same for "${present}", the ruling becomes what you say, and you get your post back. If somebody does, ${next} jurors judge again, and whoever they come closer to gets the post back; the other's pays them. Until then somebody who asks for a choice farther from the ruling can take your place: your post then comes back at once.`,
        choices,
      }
    : undefined;
  return [defend, challenge].filter((action) => action !== undefined);
}
