import { jobStatuses } from "../actions/jobs/jobStatuses.ts";
import type { ErrorName } from "./ContractError.ts";

/** What a refusal means, where its name does not say it. Braces hold parameter names. */
const sentences: Partial<Record<ErrorName, string>> = {
  WrongStatus: "Job {jobId} is {status}, which does not allow this.",
  NotParty: "{account} is not the party of job {jobId} that may do this.",
  OpeningOver: "Job {jobId} could only be opened or accepted until {openBy}.",
  DeadlinePassed: "The time for this ended at {deadline}.",
  DeadlineNotPassed: "This is possible only after {deadline}.",
  NotController: "{provider} does not act for agent {agentId}.",
  ArbitrationCostTooHigh: "The arbitrator asks for {cost}, more than the agreed {maximum}.",
  InsufficientFreeBond: "Agent {agentId} has a free bond of {free}, but {needed} is needed.",
  BelowMinimumBond: "Agent {agentId} would have a bond of {bonded}, below the minimum of {minimumBond}.",
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
  const sentence = sentences[errorName]?.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown[name] ?? "?");
  return sentence === undefined ? signature : `${sentence} ${signature}`;
}

function show(name: string, value: unknown): string {
  if (name === "status" && typeof value === "number") return jobStatuses[value] ?? String(value);
  return typeof value === "string" && value.length > 200 ? `${value.slice(0, 199)}…` : String(value);
}
