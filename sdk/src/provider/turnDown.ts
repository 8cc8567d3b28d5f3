import { isInsurancePool } from "../actions/insurance/isInsurancePool.ts";
import { cancelJob } from "../actions/jobs/cancelJob.ts";
import { getInsurer } from "../actions/jobs/getInsurer.ts";
import type { Tended } from "./tendJob.ts";

/** Bit of `pending` that says that a job has cover. */
const COVER = 4;

/** Leaves an offer: says why, and ends it on the chain if such offers are to be ended. */
export async function turnDown(
  { service, job, state, memory, mined }: Tended,
  reason: string,
): Promise<number | "done"> {
  const { client, account, acts, declines, log } = service;
  const { jobId, terms } = job;
  if (!memory.declined) log({ type: "declined", jobId, reason });
  memory.declined = true;
  const isInsured = (state.pending & COVER) !== 0;
  // A stranger's pool has no caps of ours, only the wish that we pay for calling it.
  const fills =
    isInsured && (await isInsurancePool(client, { address: await getInsurer(client, { jobId }) }));
  const ends = acts.isDirect && (declines === "all" || (declines === "insured" && fills));
  if (!ends) return "done";
  await mined(cancelJob(client, { account, terms }));
  return 0;
}
