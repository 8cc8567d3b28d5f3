import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../../signing/jobTypedData.ts";
import { getScore } from "../reputation/getScore.ts";

export type QuoteCoverParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly terms: JobTerms;
  /** The most that would be paid out, in units of the job's token. */
  readonly amount: bigint;
};

/**
 * What cover for a job costs now, in units of its token, rounded up. The opening itself prices it again: allow for some more.
 *
 * Throws `ContractError` such as `AssetMismatch`, `CapabilityMismatch`, `CapacityExceeded`.
 *
 * @example
 * const premium = await client.insurance.quote({ pool, terms, amount: terms.price });
 */
export async function quoteCover(
  client: AinurClient,
  { pool, terms, amount, ...options }: QuoteCoverParameters,
): Promise<bigint> {
  const { agentId, capability, token, workPeriod, reviewPeriod, contestPeriod } = terms;
  const risk = {
    jobId: jobIdOf(jobDomainOf(client), terms),
    client: terms.client,
    agentId,
    capability,
    token,
    score: await getScore(client, { ...options, agentId }),
    duration: workPeriod + reviewPeriod + contestPeriod,
  };
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "quote",
    args: [risk, amount],
  });
}
