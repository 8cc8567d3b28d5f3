import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetInsurerParameters = ReadOptions & {
  readonly jobId: bigint;
};

/**
 * The pool that insures a job; zero if none does.
 *
 * @example
 * const pool = await client.jobs.getInsurer({ jobId });
 */
export async function getInsurer(
  client: AinurClient,
  { jobId, ...options }: GetInsurerParameters,
): Promise<Address> {
  return readAction(client, { ...options, contract: "jobs", functionName: "insurerOf", args: [jobId] });
}
