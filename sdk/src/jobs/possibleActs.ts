import { type Address, isAddressEqual } from "viem";
import type { Dispute } from "../actions/court/getDispute.ts";
import type { JobState } from "../actions/jobs/getJob.ts";
import { isDecided } from "../court/isDecided.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

/** What somebody can do to a job, by the name of the action in `client.jobs`. */
export type PossibleAct = {
  readonly act:
    | "accept"
    | "cancel"
    | "complete"
    | "concede"
    | "conclude"
    | "contest"
    | "execute"
    | "expire"
    | "payMilestone"
    | "reject"
    | "retry"
    | "settle"
    | "submit";
  /** Last second at which it is possible; absent where only another's act ends it. */
  readonly until?: number;
};

export type PossibleActsParameters = {
  readonly terms: JobTerms;
  readonly state: Pick<JobState, "status" | "deadline" | "paid" | "pending">;
  /** The dispute before the court, if there is one. */
  readonly dispute?: Pick<Dispute, "phase" | "phaseEndsAt"> | undefined;
  readonly account: Address;
  /** Seconds, by the chain's clock. */
  readonly now: number;
};

/**
 * What an account can do to a job now by itself. A split or an extension needs both parties' signatures and is not listed.
 *
 * @example
 * const acts = possibleActs({ terms, state: await job.state(), account, now });
 */
export function possibleActs({
  terms,
  state,
  dispute,
  account,
  now,
}: PossibleActsParameters): readonly PossibleAct[] {
  const isClient = isAddressEqual(terms.client, account);
  const isProvider = isAddressEqual(terms.provider, account);
  const { status, deadline, paid, pending } = state;
  const isOver = now > deadline;
  const client = (...acts: readonly PossibleAct[]) => (isClient ? acts : []);
  const provider = (...acts: readonly PossibleAct[]) => (isProvider ? acts : []);
  const inTime = (act: PossibleAct["act"]): readonly PossibleAct[] =>
    isOver ? [] : [{ act, until: deadline }];
  const afterwards = (act: PossibleAct["act"]): readonly PossibleAct[] => (isOver ? [{ act }] : []);
  const milestones = paid < terms.price ? client({ act: "payMilestone" }) : [];

  switch (status) {
    case "Open":
      return [
        ...provider(...inTime("accept"), { act: "cancel" }),
        ...client({ act: "cancel" }),
        ...afterwards("expire"),
      ];
    case "Funded":
      return [...provider(...inTime("submit"), { act: "concede" }), ...milestones, ...afterwards("expire")];
    case "Submitted":
      return [
        ...client({ act: "complete" }, ...inTime("reject")),
        ...milestones,
        ...provider({ act: "concede" }),
        ...afterwards("settle"),
      ];
    case "Rejected":
      return [
        ...client({ act: "complete" }),
        ...provider(...inTime("contest"), { act: "concede" }),
        ...afterwards("expire"),
      ];
    case "Disputed":
      return [
        ...(dispute !== undefined && isDecided(dispute, now) ? [{ act: "conclude" } as const] : []),
        ...afterwards("expire"),
      ];
    case "Ruled":
      return [{ act: "execute" }];
    default:
      return pending === 0 ? [] : [{ act: "retry" }];
  }
}
