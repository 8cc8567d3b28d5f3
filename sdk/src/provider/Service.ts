import type PQueue from "p-queue";
import type { Account, Hex } from "viem";
import type { JobState } from "../actions/jobs/getJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { JobSpec } from "../content/JobSpec.ts";
import type { DefendOptions } from "../court/defendJob.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import type { Handler } from "./Handler.ts";
import type { ProviderEvent } from "./ProviderEvent.ts";
import type { ResolvedPolicy } from "./ProviderPolicy.ts";
import type { ProviderActs } from "./providerActs.ts";

/** A job that a provider may take. */
export type Offer = {
  readonly jobId: bigint;
  readonly terms: JobTerms;
  readonly spec: JobSpec;
  readonly input: Uint8Array;
};

/**
 * What to do about a rejection: `undefined` lets it be, and its window refunds the client. To contest posts a fee of at
 * most `maxFee`, deposited from the provider's tokens where its Ledger account has too few.
 */
export type RejectionAnswer =
  | { readonly contest: { readonly evidence: string; readonly maxFee: bigint } }
  | "concede"
  | undefined;

/** A job whose work the client does not want to pay, and what it says and asks for. */
export type RejectedJob = TendedJob & Pick<JobState, "claim" | "remedy">;

/** One provider loop: what it was started with, defaults filled in. */
export type Service = {
  readonly client: AinurClient;
  readonly account: Account;
  readonly agentId: bigint;
  readonly capability: string;
  readonly handler: Handler;
  readonly policy: ResolvedPolicy;
  readonly accept: (offer: Offer) => boolean | string | Promise<boolean | string>;
  readonly onRejected: (job: RejectedJob) => RejectionAnswer | Promise<RejectionAnswer>;
  readonly declines: "insured" | "all" | "none";
  readonly defend: DefendOptions | false;
  readonly acts: ProviderActs;
  readonly privateKey: Hex | undefined;
  readonly confirmations: number;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  /** Milliseconds after which a transaction that is waited for is looked for. */
  readonly lostAfter: number;
  readonly attempts: number;
  readonly workFirst: boolean;
  /** Bounds how many handlers run at once. */
  readonly work: PQueue;
  /** Bounds how many jobs are being judged and accepted at once. */
  readonly decisions: PQueue;
  /** Bounds how many looks at the chain are under way at once. */
  readonly looks: PQueue;
  readonly log: (event: ProviderEvent) => void;
};

/** A job under a provider's care. */
export type TendedJob = { readonly jobId: bigint; readonly terms: JobTerms };
