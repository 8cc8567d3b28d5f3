import { quoteCover } from "../actions/insurance/quoteCover.ts";
import type { CoverOrder } from "../actions/jobs/openInsuredJob.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";

export type OrderCoverParameters = Omit<CoverOrder, "maxPremium"> &
  Partial<CoverOrder> & { readonly terms: JobTerms };

/** Room for the price of cover to move until the job is opened. */
const MARGIN = 20n;

/** An order of cover; by default it may cost a twentieth more than now. */
export async function orderCover(
  client: AinurClient,
  { terms, pool, amount, maxPremium }: OrderCoverParameters,
): Promise<CoverOrder> {
  if (maxPremium !== undefined) return { pool, amount, maxPremium };
  const premium = await quoteCover(client, { pool, terms, amount });
  return { pool, amount, maxPremium: premium + premium / MARGIN + 1n };
}
