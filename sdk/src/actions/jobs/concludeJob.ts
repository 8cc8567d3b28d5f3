import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type ConcludeJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  readonly disputeId: bigint;
};

/**
 * Has the court give its ruling and distributes by it, in one transaction. Anyone may call it, once the last appeal
 * period is over.
 *
 * Throws `ContractError` such as `WrongPhase`, `WrongStatus`.
 *
 * @example
 * await client.jobs.conclude({ terms, disputeId });
 */
export async function concludeJob(
  client: AinurClient,
  { terms, disputeId, ...options }: ConcludeJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "conclude",
    args: [terms, disputeId],
  });
}
