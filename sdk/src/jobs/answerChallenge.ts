import type { AinurClient } from "../client/AinurClient.ts";
import { type Defence, type DefendOptions, defendJob, partyOf } from "../court/defendJob.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { getJobDispute } from "./getJobDispute.ts";
import type { JobContext } from "./Job.ts";

/** Looks once whether a ruling has to be defended for the account, and does so; see `defendJob`. */
export async function answerChallenge(
  client: AinurClient,
  context: JobContext,
  options: DefendOptions,
): Promise<Defence | undefined> {
  const { id: jobId, terms } = context;
  const account = actingAccount(client, context.account);
  if (partyOf(terms, account.address) === undefined) return undefined;
  const dispute = await getJobDispute(client, context);
  return dispute && defendJob(client, { ...options, account, jobId, terms, dispute });
}
