import { getAddress } from "viem";
import type { JobTerms } from "../signing/jobTypedData.ts";

/**
 * What files of a job are sealed with, input and work alike: its client's address with checksum. An envelope that somebody
 * else puts into a job of his own opens for nobody.
 *
 * @example
 * const bytes = await getFile({ store, file, privateKey, context: fileContext(job.terms) });
 */
export function fileContext({ client }: Pick<JobTerms, "client">): string {
  return getAddress(client);
}
