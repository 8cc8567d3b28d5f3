import { type Account, type Address, type Hash, zeroAddress } from "viem";
import { cancelJob } from "../actions/jobs/cancelJob.ts";
import { completeJob } from "../actions/jobs/completeJob.ts";
import { concludeJob } from "../actions/jobs/concludeJob.ts";
import type { JobClaim } from "../actions/jobs/contractEnums.ts";
import { getArbitrationCost } from "../actions/jobs/getArbitrationCost.ts";
import { getJob, type JobState } from "../actions/jobs/getJob.ts";
import type { JobStatus } from "../actions/jobs/jobStatuses.ts";
import { payMilestone } from "../actions/jobs/payMilestone.ts";
import { rejectJob } from "../actions/jobs/rejectJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { cidToDigest } from "../content/cid.ts";
import { getJobSpec } from "../content/getJobSpec.ts";
import type { JobSpec } from "../content/JobSpec.ts";
import type { Defence, DefendOptions } from "../court/defendJob.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { type WaitForReturnType, waitFor } from "../write/waitFor.ts";
import { answerChallenge } from "./answerChallenge.ts";
import { coverFee } from "./ensureFunds.ts";
import { NotDisputed } from "./errors.ts";
import { type DeliveredWork, type GetDeliveredWorkParameters, getDeliveredWork } from "./getDeliveredWork.ts";
import { disputeIdOf, getJobDispute, type JobDispute } from "./getJobDispute.ts";
import { getJobReceipt, type JobReceipt } from "./getJobReceipt.ts";
import { storeOf } from "./storeOf.ts";
import { type WaitForJobParameters, waitForJob } from "./waitForJob.ts";
import { type JobEvent, type WatchJobParameters, watchJob } from "./watchJob.ts";

/** What every method of a job needs to know. */
export type JobContext = {
  readonly id: bigint;
  readonly terms: JobTerms;
  /** Block of its opening. */
  readonly openedAt: bigint;
  /** Who acts; the client's account if not given. */
  readonly account?: Account | Address | undefined;
};

export type RejectParameters = {
  /** What the work is said to be; `Quality` by default. The last three of the claims are offences if the court upholds them. */
  readonly claim?: JobClaim;
  /** Ruling asked for: 1 to 4 leave the provider 0, 25, 50 or 75 %; 1 by default. */
  readonly remedy?: number;
  /** What is wrong, for the provider and jurors to read; stored as text. */
  readonly reason: string;
  /** Most that is posted for the arbitrator, in units of the token; what he asks now by default. */
  readonly maxFee?: bigint;
  /** Deposits and approves what the Ledger lacks for the fee. */
  readonly fund?: boolean;
};

/** A job as one object. Its methods that write resolve when that is mined as deep as the client asks for. */
export type Job = {
  readonly id: bigint;
  readonly terms: JobTerms;
  /** Block of its opening. */
  readonly openedAt: bigint;
  /** The contract's whole record. */
  state(): Promise<JobState>;
  status(): Promise<JobStatus>;
  /** What happens to it, from its opening on, until it has ended or `signal` aborts. */
  events(parameters?: WatchJobParameters): AsyncGenerator<JobEvent, void, undefined>;
  /** Resolves when its status is one of `until`. Throws `JobEnded` when it ended otherwise. */
  wait(parameters?: WaitForJobParameters): Promise<JobState>;
  /** What was asked for. */
  spec(): Promise<JobSpec>;
  /** What was handed in: fetched, checked against its hashes and decrypted. Throws `NothingSubmitted`. */
  deliverable(parameters?: GetDeliveredWorkParameters): Promise<DeliveredWork>;
  /** Accepts the work and pays. Only the client. */
  complete(): Promise<WaitForReturnType>;
  /** Rejects the work. Only the client. */
  reject(parameters: RejectParameters): Promise<WaitForReturnType>;
  /** Releases part of the price; `cumulative` is what is released in all, in units of the token. Only the client. */
  payMilestone(parameters: { readonly cumulative: bigint }): Promise<WaitForReturnType>;
  /** Ends it before the provider has accepted: the client takes the escrow back, or the provider declines. Only the two. */
  cancel(): Promise<WaitForReturnType>;
  /** The dispute about it; `undefined` until the provider contests a rejection. */
  dispute(): Promise<JobDispute | undefined>;
  /**
   * Answers a challenge to the court's ruling that nobody has answered, where it would take something from the account and the
   * answer is within the budget. One look, for loops of one's own; `wait({ defend: {} })` does the same. The post is deposited from the account's
   * tokens where its Ledger balance has too few. Resolves to `undefined` where there is nothing to do.
   */
  defend(parameters?: DefendOptions): Promise<Defence | undefined>;
  /** Has the court give its ruling and distributes by it. Anyone. Throws `NotDisputed`. */
  conclude(): Promise<WaitForReturnType>;
  /** Where the money went and what became of the score; `undefined` until the job has ended. */
  receipt(): Promise<JobReceipt | undefined>;
};

export function createJob(client: AinurClient, context: JobContext): Job {
  const { id, terms, openedAt, account } = context;
  const acting = account === undefined ? { terms } : { terms, account };
  const mined = async (sent: Promise<Hash>) => waitFor(client, { hash: await sent });
  const state = () => getJob(client, { jobId: id });
  return {
    id,
    terms,
    openedAt,
    state,
    status: async () => (await state()).status,
    events: (parameters = {}) => watchJob(client, context, parameters),
    wait: (parameters = {}) => waitForJob(client, context, parameters),
    spec: () => getJobSpec({ store: storeOf(client), digest: terms.spec }),
    deliverable: (parameters = {}) => getDeliveredWork(client, context, parameters),
    complete: () => mined(completeJob(client, acting)),
    cancel: () => mined(cancelJob(client, acting)),
    payMilestone: ({ cumulative }) => mined(payMilestone(client, { ...acting, cumulative })),
    receipt: () => getJobReceipt(client, context),
    dispute: () => getJobDispute(client, context),
    defend: async (parameters = {}) => {
      const defence = await answerChallenge(client, context, parameters);
      if (defence?.answer === "defended") await waitFor(client, { hash: defence.hash });
      return defence;
    },
    async conclude() {
      const disputeId = await disputeIdOf(client, context);
      if (disputeId === undefined) throw new NotDisputed({ jobId: id });
      return mined(concludeJob(client, { ...acting, disputeId }));
    },
    async reject({ claim = "Quality", remedy = 1, reason, maxFee, fund = false }) {
      const text = new TextEncoder().encode(reason);
      const digest = cidToDigest(await storeOf(client).put(text));
      const isFree = terms.arbitrator === zeroAddress;
      const fee = maxFee ?? (isFree ? 0n : await getArbitrationCost(client, { terms }));
      if (!isFree) await coverFee(client, { account: actingAccount(client, account), terms, fee, fund });
      return mined(rejectJob(client, { ...acting, claim, remedy, reason: digest, maxFee: fee }));
    },
  };
}
