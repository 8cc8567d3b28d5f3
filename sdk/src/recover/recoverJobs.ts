import PQueue from "p-queue";
import { type Address, isAddressEqual } from "viem";
import { getJob, type JobState } from "../actions/jobs/getJob.ts";
import { getJobFees } from "../actions/jobs/getJobFees.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { AinurError } from "../errors/AinurError.ts";
import { getEvents } from "../events/getEvents.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { getJobDispute } from "../jobs/getJobDispute.ts";
import { type PossibleAct, possibleActs } from "../jobs/possibleActs.ts";
import { type Stake, stakeOf } from "../jobs/stakeOf.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../signing/jobTypedData.ts";

export type JobRole = "client" | "provider" | "payee";

export type RecoveredJob = {
  readonly jobId: bigint;
  readonly roles: readonly JobRole[];
  readonly terms: JobTerms;
  readonly state: JobState;
  readonly stake: Stake;
  /** What the account can do now. */
  readonly acts: readonly PossibleAct[];
  readonly openedAt: bigint;
};

export type RecoverJobsParameters = {
  readonly account: Address;
  /** First block that may hold a job; the deployment's if not given. */
  readonly fromBlock?: bigint;
};

/** Thrown when an event's terms do not hash to the id beside them: the address is not that of `Jobs`, or the node lies. */
export class TermsMismatch extends AinurError {
  override name = "TermsMismatch";
  readonly jobId: bigint;
  constructor({ jobId }: { readonly jobId: bigint }) {
    super(`The terms that the chain gives for job ${jobId} are not those of that id.`);
    this.jobId = jobId;
  }
}

/** Jobs looked at at once. */
const CONCURRENCY = 8;

/**
 * All jobs of a party, with their full terms, from chain data alone. Reads every opening since the deployment, because
 * a provider does not stand in an event's index.
 *
 * @example
 * for (const { jobId, terms, acts } of await recoverJobs(client, { account })) console.log(jobId, terms, acts);
 */
export async function recoverJobs(
  client: AinurClient,
  { account, fromBlock }: RecoverJobsParameters,
): Promise<readonly RecoveredJob[]> {
  const from = fromBlock === undefined ? {} : { fromBlock };
  const opened = await getEvents(client, { contract: "jobs", eventName: "JobOpened", ...from });
  const now = await chainTime(client);
  const queue = new PQueue({ concurrency: CONCURRENCY });
  const own = opened.filter(({ args }) => rolesOf(args.terms, account).length > 0);
  return queue.addAll(
    own.map(({ args: { jobId, terms }, blockNumber }) => async () => {
      if (jobIdOf(jobDomainOf(client), terms) !== jobId) throw new TermsMismatch({ jobId });
      const [state, fees] = await Promise.all([getJob(client, { jobId }), getJobFees(client, { jobId })]);
      const dispute =
        state.status === "Disputed"
          ? await getJobDispute(client, { id: jobId, terms, openedAt: blockNumber })
          : undefined;
      return {
        jobId,
        roles: rolesOf(terms, account),
        terms,
        state,
        stake: stakeOf({ terms, state, fees }),
        acts: possibleActs({ terms, state, dispute: dispute?.court, account, now }),
        openedAt: blockNumber,
      };
    }),
  );
}

function rolesOf(terms: JobTerms, account: Address): readonly JobRole[] {
  return (["client", "provider", "payee"] as const).filter((role) => isAddressEqual(terms[role], account));
}
