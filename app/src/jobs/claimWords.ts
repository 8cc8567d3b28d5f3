import type { JobClaim } from "@ainur/sdk";

/** What a client says is wrong, in its words. */
export const claimWords: Readonly<Record<JobClaim, string>> = {
  Quality: "The work is not good enough",
  Timeout: "The work came too late",
  WrongResult: "The result is wrong",
  Payment: "The payment is not what was agreed",
  ProtocolViolation: "The agent broke the rules of the protocol",
  DoubleAcceptance: "The agent sold the same capacity twice",
  Fraud: "The agent cheated",
};

/** Claims that are offences of their own if the court upholds them: more than a failure is slashed then. */
const grave: readonly JobClaim[] = ["ProtocolViolation", "DoubleAcceptance", "Fraud"];

export function isGrave(claim: JobClaim): boolean {
  return grave.includes(claim);
}
