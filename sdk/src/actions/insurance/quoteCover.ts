import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { chainTime } from "../../jobs/chainTime.ts";
import { type JobTerms, jobDomainOf, jobIdOf } from "../../signing/jobTypedData.ts";
import { getScore } from "../reputation/getScore.ts";

export type QuoteCoverParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly terms: JobTerms;
  /** The most that would be paid out, in units of the job's token. */
  readonly amount: bigint;
  /** Whether the provider has signed the terms; otherwise the time to accept them counts as well. */
  readonly isSigned?: boolean;
};

/**
 * What cover for a job costs now, in units of its token, rounded up. The opening itself prices it again: allow for some more.
 * Whether it is sold at all, `getCapacity` and `longestCovered` say.
 *
 * @example
 * const premium = await client.insurance.quote({ pool, terms, amount: terms.price });
 */
export async function quoteCover(
  client: AinurClient,
  { pool, terms, amount, isSigned = false, ...options }: QuoteCoverParameters,
): Promise<bigint> {
  const { agentId, capability, token, workPeriod, reviewPeriod, contestPeriod } = terms;
  const opening = isSigned ? 0 : Math.max(terms.openBy - (await chainTime(client)), 0);
  const risk = {
    jobId: jobIdOf(jobDomainOf(client), terms),
    client: terms.client,
    agentId,
    capability,
    token,
    score: await getScore(client, { ...options, agentId }),
    duration: opening + workPeriod + reviewPeriod + contestPeriod,
  };
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "quote",
    args: [risk, amount],
  });
}
