import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ExtendJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** The present deadline, in seconds. */
  readonly from: number;
  /** The later one. */
  readonly to: number;
  /** Of `signExtension`; not needed from the sender. */
  readonly clientSignature?: Hex;
  /** Of `signExtension`; not needed from the sender. */
  readonly providerSignature?: Hex;
};

/**
 * Moves the present phase's deadline, as both parties agree. Not of a job with cover, which was priced by its time.
 *
 * Throws `ContractError` such as `InsuredJob`, `InvalidExtension`, `InvalidSignature`.
 *
 * @example
 * await client.jobs.extend({ terms, from: job.deadline, to: job.deadline + 3_600, providerSignature });
 */
export async function extendJob(
  client: AinurClient,
  { terms, from, to, clientSignature, providerSignature, ...options }: ExtendJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "extend",
    args: [terms, from, to, clientSignature ?? "0x", providerSignature ?? "0x"],
  });
}
