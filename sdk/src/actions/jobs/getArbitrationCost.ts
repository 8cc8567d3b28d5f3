import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";

export type GetArbitrationCostParameters = ReadOptions & {
  readonly terms: JobTerms;
};

/**
 * What the arbitrator asks for a dispute, in units of the job's token.
 *
 * @example
 * const maxFee = await client.jobs.getArbitrationCost({ terms });
 */
export async function getArbitrationCost(
  client: AinurClient,
  { terms, ...options }: GetArbitrationCostParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "jobs", functionName: "arbitrationCost", args: [terms] });
}
