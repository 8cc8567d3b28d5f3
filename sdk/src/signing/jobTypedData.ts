import {
  type Address,
  getAbiItem,
  type Hash,
  hashTypedData,
  type TypedDataDefinition,
  type TypedDataParameter,
} from "viem";
import { jobsAbi } from "../abi/index.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf, type WriteArgs } from "../client/ContractCall.ts";

/** What two parties agree on; see `IJobs.sol`. Amounts are units of `token` but `bond`, which is AINU wei; periods are seconds. */
export type JobTerms = WriteArgs<"jobs", "open">[0];

const [termsParameter] = getAbiItem({ abi: jobsAbi, name: "open" }).inputs;

/** What a party of a job can sign, beside the terms. `EIP-712` field lists by primary type. */
const acts = {
  Submit: [
    { name: "jobId", type: "uint256" },
    { name: "deliverable", type: "bytes32" },
    { name: "deadline", type: "uint256" },
  ],
  Complete: [
    { name: "jobId", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  Reject: [
    { name: "jobId", type: "uint256" },
    { name: "claim", type: "uint8" },
    { name: "remedy", type: "uint8" },
    { name: "reason", type: "bytes32" },
    { name: "maxFee", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  Milestone: [
    { name: "jobId", type: "uint256" },
    { name: "cumulative", type: "uint256" },
  ],
  Split: [
    { name: "jobId", type: "uint256" },
    { name: "paid", type: "uint256" },
    { name: "toProvider", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  Extension: [
    { name: "jobId", type: "uint256" },
    { name: "status", type: "uint8" },
    { name: "from", type: "uint256" },
    { name: "to", type: "uint256" },
  ],
} as const;

// A member of the terms is a word, so the ABI's components are the EIP-712 fields.
const types = {
  JobTerms: termsParameter.components.map(({ name, type }) => ({ name, type })),
  ...acts,
} satisfies Readonly<Record<string, readonly TypedDataParameter[]>>;

export type JobTypeName = keyof typeof types;

/** Where signatures about jobs count. */
export type JobDomain = { readonly chainId: number; readonly jobs: Address };

export function jobDomainOf(client: AinurClient): JobDomain {
  return { chainId: client.chain.id, jobs: addressOf(client, "jobs") };
}

/** The EIP-712 typed data of a job's terms or of an act on it, ready to be hashed or signed. */
export function jobTypedData(
  { chainId, jobs }: JobDomain,
  primaryType: JobTypeName,
  message: Readonly<Record<string, unknown>>,
): TypedDataDefinition {
  return {
    domain: { name: "Ainur Jobs", version: "1", chainId, verifyingContract: jobs },
    types,
    primaryType,
    message: { ...message },
  };
}

/** The EIP-712 digest of terms: what both parties sign, and as a number the job's id. */
export function hashTerms(domain: JobDomain, terms: JobTerms): Hash {
  return hashTypedData(jobTypedData(domain, "JobTerms", terms));
}

/**
 * A job's id, computed without asking the chain.
 *
 * @example
 * const id = jobIdOf({ chainId: 31337, jobs: deployment.contracts.jobs }, terms);
 */
export function jobIdOf(domain: JobDomain, terms: JobTerms): bigint {
  return BigInt(hashTerms(domain, terms));
}
