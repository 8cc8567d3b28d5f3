import { type Hex, isAddressEqual } from "viem";
import { type Dispute, getDispute } from "../actions/court/getDispute.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { getEvents } from "../events/getEvents.ts";
import type { JobContext } from "./Job.ts";

/** A contested rejection. */
export type JobDispute = {
  /** As the arbitrator counts. */
  readonly disputeId: bigint;
  /** sha-256 digest of what the provider says, in the content store. */
  readonly evidence: Hex;
  /** Where it stands; `undefined` before another arbitrator than the court. */
  readonly court: Dispute | undefined;
};

/** The dispute about a job, from its events. */
export async function getJobDispute(
  client: AinurClient,
  context: Pick<JobContext, "id" | "terms" | "openedAt">,
): Promise<JobDispute | undefined> {
  const contested = await contestOf(client, context);
  if (contested === undefined) return undefined;
  const { disputeId, evidence } = contested.args;
  const isCourt = isAddressEqual(context.terms.arbitrator, addressOf(client, "court"));
  return { disputeId, evidence, court: isCourt ? await getDispute(client, { disputeId }) : undefined };
}

/** The number of the dispute about a job; `undefined` if there is none. */
export async function disputeIdOf(
  client: AinurClient,
  context: Pick<JobContext, "id" | "openedAt">,
): Promise<bigint | undefined> {
  return (await contestOf(client, context))?.args.disputeId;
}

async function contestOf(client: AinurClient, { id, openedAt }: Pick<JobContext, "id" | "openedAt">) {
  const [contested] = await getEvents(client, {
    contract: "jobs",
    eventName: "JobContested",
    args: { jobId: id },
    fromBlock: openedAt,
  });
  return contested;
}
