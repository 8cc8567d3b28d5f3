// The contracts' enums by name, each in the order of Solidity. Job statuses are in jobStatuses.ts.

/** What a client says is wrong with the work. The last three are offences if the court upholds them. */
export const jobClaims = [
  "Quality",
  "Timeout",
  "WrongResult",
  "Payment",
  "ProtocolViolation",
  "DoubleAcceptance",
  "Fraud",
] as const;
export type JobClaim = (typeof jobClaims)[number];

/** How a job counts for its provider. */
export const jobOutcomes = ["Success", "Failure", "Neutral", "Severe"] as const;
export type JobOutcome = (typeof jobOutcomes)[number];

/** What an agent can be slashed for. */
export const offences = [
  "None",
  "Failure",
  "RepeatedFailures",
  "ProtocolViolation",
  "DoubleAcceptance",
  "Fraud",
] as const;
export type Offence = (typeof offences)[number];

/** Where a dispute stands. */
export const courtPhases = [
  "None",
  "Drawing",
  "Evidence",
  "Commit",
  "Absent",
  "Reveal",
  "Appeal",
  "Final",
  "Ruled",
] as const;
export type CourtPhase = (typeof courtPhases)[number];

/** What became of a juror's seat. */
export const seatStates = ["Empty", "Drawn", "Committed", "Revealed", "Absent", "Leaked"] as const;
export type SeatState = (typeof seatStates)[number];

/**
 * The name that a contract's number stands for. Throws `RangeError` for a number that stands for none.
 *
 * @example
 * nameOf(courtPhases, 3); // "Commit"
 */
export function nameOf<const name extends string>(names: readonly name[], index: number): name {
  const name = names[index];
  if (name === undefined) throw new RangeError(`${index} is none of ${names.join(", ")}`);
  return name;
}

/**
 * The number that a contract knows a name by.
 *
 * @example
 * indexOf(jobClaims, "Fraud"); // 6
 */
export function indexOf<const name extends string>(names: readonly name[], name: name): number {
  return names.indexOf(name);
}
