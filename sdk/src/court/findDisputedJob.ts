import { isAddressEqual } from "viem";
import type { Dispute } from "../actions/court/getDispute.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { getEvents } from "../events/getEvents.ts";
import type { Job } from "../jobs/Job.ts";
import { loadJob } from "../jobs/loadJob.ts";

/** The job that a dispute before the court is about; `undefined` where another contract asked for the ruling. */
export async function findDisputedJob(
  client: AinurClient,
  { disputeId, dispute }: { readonly disputeId: bigint; readonly dispute: Pick<Dispute, "arbitrable"> },
): Promise<Job | undefined> {
  if (!isAddressEqual(dispute.arbitrable, addressOf(client, "jobs"))) return undefined;
  const contested = await getEvents(client, {
    contract: "jobs",
    eventName: "JobContested",
    args: { disputeId },
  });
  // Other arbitrators count their disputes as well.
  for (const { args } of contested) {
    const job = await loadJob(client, { jobId: args.jobId });
    if (isAddressEqual(job.terms.arbitrator, addressOf(client, "court"))) return job;
  }
  return undefined;
}
