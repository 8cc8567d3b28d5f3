import { type Account, type Address, getAddress, type Hex, isAddressEqual, zeroAddress } from "viem";
import { capabilityId } from "../actions/agents/capabilityId.ts";
import { type CoverOrder, openInsuredJob } from "../actions/jobs/openInsuredJob.ts";
import { openJob } from "../actions/jobs/openJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { cidToDigest } from "../content/cid.ts";
import { safeFileName } from "../content/fileName.ts";
import { encodeJobSpec, type JobSpec } from "../content/JobSpec.ts";
import { putFile } from "../content/putFile.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../signing/jobTypedData.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { IdempotencyConflict } from "../write/errors.ts";
import { waitFor } from "../write/waitFor.ts";
import { type BuildTermsParameters, buildTerms, saltOf } from "./buildTerms.ts";
import { earlierTerms } from "./earlierTerms.ts";
import { ensureFunds, inTurn } from "./ensureFunds.ts";
import { fileContext } from "./fileContext.ts";
import { createJob, type Job } from "./Job.ts";
import { findJob } from "./loadJob.ts";
import { orderCover } from "./orderCover.ts";
import { storeOf } from "./storeOf.ts";

export type HireFile = {
  readonly bytes: Uint8Array;
  /** Any name or path; made safe. */
  readonly name: string;
  readonly mediaType?: string;
};

export type HireParameters = BuildTermsParameters & {
  /** Who pays; the client's account if not given. */
  readonly account?: Account | Address;
  /** What is worked on. */
  readonly file: HireFile;
  /** One line; from capability and file name by default. */
  readonly title?: string;
  /** What is wanted, in at most 4,000 characters. */
  readonly description?: string;
  /** Settings that the capability defines. */
  readonly params?: JobSpec["params"];
  /** Public keys of who may read the file, the provider's and one's own among them; everybody by default. */
  readonly encryptFor?: readonly Hex[];
  /** Insures the job, whose arbitrator must be the court. By default at most a twentieth more than it costs now is paid. */
  readonly cover?: Omit<CoverOrder, "maxPremium"> & Partial<CoverOrder>;
  /** Deposits and approves what the Ledger lacks for price and premium. */
  readonly fund?: boolean;
  /** Calls with the same key are one job, also across restarts and without a journal. */
  readonly idempotencyKey?: string;
};

/**
 * Hires an agent: stores the file and what is asked, escrows the price and returns the job once its opening is as deep
 * as the client asks for. The provider still has to accept it.
 *
 * Throws `FundsMissing`, `OperatorMissing`, `StoreMissing`, `PolicyRefusal`, `IdempotencyConflict`, a `ContractError`, or
 * what the content store throws.
 *
 * @example
 * const job = await client.jobs.hire({
 *   agentId: 7n,
 *   capability: "data.profile",
 *   file: { bytes, name: "sales.csv", mediaType: "text/csv" },
 *   token: usd,
 *   price: 2_000000n,
 *   fund: true,
 * });
 * await job.wait({ until: "Submitted" });
 * const { bytes: profile } = await job.deliverable();
 * await job.complete();
 */
export function hire(client: AinurClient, parameters: HireParameters): Promise<Job> {
  const { idempotencyKey: key } = parameters;
  if (key === undefined) return openOnce(client, parameters);
  const calls = running.get(client.ainur.journal) ?? new Map<string, Promise<unknown>>();
  running.set(client.ainur.journal, calls);
  // One at a time: what a call with the same key finds is what the one before has left.
  const job = (calls.get(key) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => openOnce(client, parameters));
  calls.set(key, job);
  const forget = () => calls.get(key) === job && calls.delete(key);
  job.then(forget, forget);
  return job;
}

const running = new WeakMap<object, Map<string, Promise<unknown>>>();

async function openOnce(client: AinurClient, parameters: HireParameters): Promise<Job> {
  const { idempotencyKey: key, token, price, fund = false } = parameters;
  const account = actingAccount(client, parameters.account);
  const owner = getAddress(account.address);
  const salt = saltOf(client, owner, key);
  const spec = await putSpec(client, owner, parameters);

  const earlier =
    key === undefined
      ? undefined
      : await earlierTerms(client, { key, salt, client: owner, agentId: parameters.agentId });
  if (
    key !== undefined &&
    earlier !== undefined &&
    !isSameHire(client, { terms: earlier, wish: parameters, spec })
  )
    throw new IdempotencyConflict({ key });
  const terms = earlier ?? (await buildTerms(client, { ...parameters, client: owner, spec, salt }));
  const id = jobIdOf(jobDomainOf(client), terms);
  const opened = earlier === undefined ? undefined : await findJob(client, { jobId: id, account });
  if (opened !== undefined) return opened;

  const open = async () => {
    const cover = parameters.cover && (await orderCover(client, { terms, ...parameters.cover }));
    const amount = price + (cover?.maxPremium ?? 0n);
    await ensureFunds(client, { account, token, amount, operator: addressOf(client, "jobs"), fund });
    const call = { account, terms, ...(key !== undefined && { idempotencyKey: key }) };
    const hash = await (cover === undefined
      ? openJob(client, call)
      : openInsuredJob(client, { ...call, cover }));
    await waitFor(client, { hash, confirmations: 1 });
    return hash;
  };
  const hash = fund ? await inTurn(client, account, open) : await open();
  const { receipt } = await waitFor(client, { hash });
  return createJob(client, { id, terms, openedAt: receipt.blockNumber, account });
}

async function putSpec(client: AinurClient, owner: Address, parameters: HireParameters): Promise<Hex> {
  const { capability, file, title, description, params, encryptFor } = parameters;
  const store = storeOf(client);
  const input = await putFile({
    store,
    bytes: file.bytes,
    fileName: file.name,
    ...(file.mediaType !== undefined && { mediaType: file.mediaType }),
    ...(encryptFor !== undefined && {
      encryption: { recipients: encryptFor, context: fileContext({ client: owner }) },
    }),
  });
  const spec = {
    title: title ?? `${capability}: ${safeFileName(file.name)}`.slice(0, 120).toWellFormed(),
    capability,
    input,
    ...(description !== undefined && { description }),
    ...(params !== undefined && { params }),
  };
  return cidToDigest(await store.put(encodeJobSpec(spec)));
}

type Comparison = { readonly terms: JobTerms; readonly wish: HireParameters; readonly spec: Hex };

/** Whether terms are those of the same wish; an encrypted file has other bytes each time. */
function isSameHire(client: AinurClient, { terms, wish, spec }: Comparison): boolean {
  return (
    terms.agentId === wish.agentId &&
    terms.capability === capabilityId(wish.capability) &&
    terms.token === getAddress(wish.token) &&
    terms.price === wish.price &&
    terms.damages === (wish.damages ?? 0n) &&
    (wish.bond === undefined || terms.bond === wish.bond) &&
    (wish.provider === undefined || isAddressEqual(terms.provider, wish.provider)) &&
    (wish.payee === undefined || isAddressEqual(terms.payee, wish.payee)) &&
    (wish.risk ?? 0) === terms.risk &&
    isSameArbitrator(client, terms, wish) &&
    (wish.defaultRuling === undefined || terms.defaultRuling === wish.defaultRuling) &&
    (wish.encryptFor !== undefined || terms.spec === spec)
  );
}

/** Whether the same may rule; without a wish of one's own, the court or, in a token that it does not take, nobody. */
function isSameArbitrator(
  client: AinurClient,
  { arbitrator }: JobTerms,
  { arbitrator: wish }: HireParameters,
): boolean {
  const court = addressOf(client, "court");
  if (wish === null) return arbitrator === zeroAddress;
  if (wish === undefined) return arbitrator === zeroAddress || isAddressEqual(arbitrator, court);
  return isAddressEqual(arbitrator, wish.address ?? court);
}
