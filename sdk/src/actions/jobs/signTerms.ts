import type { Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type JobTerms, jobDomainOf, jobTypedData } from "../../signing/jobTypedData.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";

export type SignTermsParameters = SignOptions & {
  readonly terms: JobTerms;
};

/**
 * The signature of a party that wants a job by these terms. For the client it commits the price.
 *
 * @example
 * const providerSignature = await provider.jobs.signTerms({ terms });
 */
export async function signTerms(
  client: AinurClient,
  { terms, ...options }: SignTermsParameters,
): Promise<Hex> {
  const domain = jobDomainOf(client);
  const typedData = jobTypedData(domain, "JobTerms", { ...terms });
  return signAct(client, {
    ...options,
    typedData,
    allows: { contract: "jobs", functionName: "open", args: [terms] },
  });
}
