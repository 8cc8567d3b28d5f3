import { courtPhases, seatStates } from "../actions/jobs/contractEnums.ts";
import { jobStatuses } from "../actions/jobs/jobStatuses.ts";
import type { ErrorName } from "./ContractError.ts";

/** What a refusal means, where its name does not say it. Braces hold parameter names; contracts call some differently. */
const sentences: Partial<Record<ErrorName, string>> = {
  WrongStatus: "Job {jobId} is {status}, which does not allow this.",
  NotParty: "{account} is not the party of job {jobId} that may do this.",
  OpeningOver: "Job {jobId} could only be opened or accepted until {openBy}.",
  DeadlinePassed: "The time for this ended at {deadline}.",
  DeadlineNotPassed: "This is possible only after {deadline}.",
  InsuredJob: "The cover of job {jobId} was priced by its time, so its deadlines stay.",
  NotController: "{provider|account} does not act for agent {agentId}.",
  ArbitrationCostTooHigh: "The arbitrator asks for {cost}, more than the agreed {maximum}.",
  InsufficientFreeBond: "Agent {agentId} has a free bond of {free}, but {needed} is needed.",
  BelowMinimumBond: "Agent {agentId} would have a bond of {bonded}, below the minimum of {minimumBond}.",
  BondTooLow: "The terms of job {jobId} name a bond of {bond}, but their risk asks for {required}.",
  TokenNotListed: "{token} has no governed rate, which this needs.",
  TokenNotAccepted: "{token} has no governed rate, so the court takes no fee in it.",
  PremiumTooHigh: "The cover costs {premium}, more than the agreed {maximum}.",
  NotInsurable: "Only jobs that the court judges can be insured, not those of {arbitrator}.",
  CapacityExceeded: "The pool would have to reserve {reserved}, and has {assets}.",
  WrongPhase: "Dispute {disputeId} is in phase {phase}, which does not allow this.",
  WrongSeatState:
    "Seat {seat} in round {round} of dispute {disputeId} is {state}, which does not allow this.",
  CommitmentMismatch: "This is not what seat {seat} in round {round} of dispute {disputeId} committed to.",
  RandomnessNotReady: "The jurors of dispute {disputeId} can be drawn a block later.",
  ScoreTooLow: "Agent {agentId} has a score of {score}, and jurors need {minimum}.",
  AppealTimeOver: "The time of this side to appeal in dispute {disputeId} ended at {endedAt}.",
  NominationNotWithdrawable: "The nomination of agent {agentId} can be withdrawn from {withdrawableAt} on.",
  UnbondingNotOver: "The bond of agent {agentId} can be withdrawn from {withdrawableAt} on.",
  NotAgentOwner: "{account} does not own agent {agentId}.",
  NotAuthorized: "{account} may not act for agent {agentId}.",
  SelfFeedback: "{account} acts for agent {agentId} and cannot rate it.",
  WalletTaken: "{wallet} is already the wallet of agent {agentId}.",
  ERC6909InsufficientBalance: "{sender} has {balance} in the Ledger, but {needed} is needed.",
  ERC6909InsufficientAllowance:
    "{spender} is not an operator of this Ledger account and may move {allowance}, but {needed} is needed.",
  ERC20InsufficientBalance: "{sender} has {balance} of the token, but {needed} is needed.",
  ERC20InsufficientAllowance: "{spender} may take {allowance} of the token, but {needed} is needed.",
  ERC721NonexistentToken: "Agent {tokenId} does not exist.",
  Unknown: "The contract reverted without a known error.",
};

/** One line: what happened, then the error as the contract names it. */
export function describeError(errorName: ErrorName, values: Readonly<Record<string, unknown>>): string {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, show(name, value)]));
  const signature = `${errorName}(${Object.entries(shown)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")})`;
  const sentence = sentences[errorName]?.replaceAll(/\{([\w|]+)\}/g, (_, names: string) => {
    const name = names.split("|").find((candidate) => shown[candidate] !== undefined);
    return (name && shown[name]) ?? "?";
  });
  return sentence === undefined ? signature : `${sentence} ${signature}`;
}

const enums: Readonly<Record<string, readonly string[]>> = {
  status: jobStatuses,
  phase: courtPhases,
  state: seatStates,
};

function show(name: string, value: unknown): string {
  const members = enums[name];
  if (members !== undefined && typeof value === "number") return members[value] ?? String(value);
  return typeof value === "string" && value.length > 200 ? `${value.slice(0, 199)}…` : String(value);
}
