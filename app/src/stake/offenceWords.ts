import type { Offence } from "@ainur/sdk";

/** What an agent did, in words. */
export const offenceWords: Readonly<Record<Offence, string>> = {
  None: "No offence",
  Failure: "A failed job",
  RepeatedFailures: "The third failed job within 30 days",
  ProtocolViolation: "A violation of the protocol",
  DoubleAcceptance: "One work sold twice",
  Fraud: "Fraud",
};
