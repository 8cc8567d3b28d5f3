import { type Account, decodeFunctionData, type Hash, type Hex } from "viem";
import { jobsAbi } from "../abi/index.ts";
import { acceptJob } from "../actions/jobs/acceptJob.ts";
import type { AcceptJobBySigParameters } from "../actions/jobs/acceptJobBySig.ts";
import { executeRuling } from "../actions/jobs/executeRuling.ts";
import { retryJob } from "../actions/jobs/retryJob.ts";
import { settleJob } from "../actions/jobs/settleJob.ts";
import { signSubmit } from "../actions/jobs/signSubmit.ts";
import { signTerms } from "../actions/jobs/signTerms.ts";
import { submitJob } from "../actions/jobs/submitJob.ts";
import type { SubmitJobBySigParameters } from "../actions/jobs/submitJobBySig.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { journaledCall } from "../jobs/journaledCall.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import type { WriteOptions } from "../write/writeAction.ts";
import type { TendedJob } from "./Service.ts";

type Anyones = (parameters: WriteOptions & { readonly terms: JobTerms }) => Promise<Hash>;

/** Sends for a provider that has no gas: the `jobs` of another client, or something of the same shape far away. */
export type Relayer = {
  readonly acceptBySig: (parameters: AcceptJobBySigParameters) => Promise<Hash>;
  readonly submitBySig: (parameters: SubmitJobBySigParameters) => Promise<Hash>;
  readonly settle: Anyones;
  readonly execute: Anyones;
  readonly retry: Anyones;
};

/** What a provider does to a job, sent by itself or by a relayer. Each is one effect however often it is called. */
export type ProviderActs = {
  /** Whether the provider pays its own gas, and so can do what nobody can do for it. */
  readonly isDirect: boolean;
  accept(job: TendedJob): Promise<Hash>;
  /** `deadline` is the job's, in seconds. */
  submit(job: TendedJob, deliverable: Hex, deadline: number): Promise<Hash>;
  /** The digest that was handed in before, as far as it is remembered. */
  submittedBefore(job: TendedJob): Promise<Hex | undefined>;
  /** Drops what is remembered of a job that has ended. */
  forget(job: TendedJob): Promise<void>;
  settle(job: TendedJob): Promise<Hash>;
  execute(job: TendedJob): Promise<Hash>;
  retry(job: TendedJob): Promise<Hash>;
};

const keyOf = (act: string, { jobId }: TendedJob) => `${act}:${jobId}`;

/** Acts by transactions of the provider itself. */
export function directActs(client: AinurClient, account: Account): ProviderActs {
  return {
    isDirect: true,
    accept: (job) => acceptJob(client, { account, terms: job.terms, idempotencyKey: keyOf("accept", job) }),
    submit: (job, deliverable) =>
      submitJob(client, { account, terms: job.terms, deliverable, idempotencyKey: keyOf("submit", job) }),
    async submittedBefore(job) {
      const data = await journaledCall(client, keyOf("submit", job));
      if (data === undefined) return undefined;
      const { functionName, args } = decodeFunctionData({ abi: jobsAbi, data });
      return functionName === "submit" ? args[1] : undefined;
    },
    async forget(job) {
      for (const act of ["accept", "submit"]) await client.ainur.journal.delete(keyOf(act, job));
    },
    settle: ({ terms }) => settleJob(client, { account, terms }),
    execute: ({ terms }) => executeRuling(client, { account, terms }),
    retry: ({ terms }) => retryJob(client, { account, terms }),
  };
}

/** Acts by signatures that a relayer sends. */
export function relayedActs(client: AinurClient, account: Account, relayer: Relayer): ProviderActs {
  return {
    isDirect: false,
    async accept(job) {
      const { terms } = job;
      const providerSignature = await signTerms(client, { account, terms });
      return relayer.acceptBySig({ terms, providerSignature, idempotencyKey: keyOf("accept", job) });
    },
    async submit({ terms }, deliverable, until) {
      const deadline = BigInt(until);
      const signature = await signSubmit(client, { account, terms, deliverable, deadline });
      return relayer.submitBySig({ terms, deliverable, deadline, signature });
    },
    submittedBefore: async () => undefined,
    forget: async () => undefined,
    settle: ({ terms }) => relayer.settle({ terms }),
    execute: ({ terms }) => relayer.execute({ terms }),
    retry: ({ terms }) => relayer.retry({ terms }),
  };
}
