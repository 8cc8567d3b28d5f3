import { executeCourtRuling } from "../actions/court/executeCourtRuling.ts";
import { concludeJob } from "../actions/jobs/concludeJob.ts";
import { findDisputedJob } from "./findDisputedJob.ts";
import { pushTurn } from "./pushTurn.ts";
import type { TendedDispute } from "./tendDispute.ts";

/** Has the ruling given, and the job's money distributed by it. */
export async function executeRuling(tended: TendedDispute): Promise<number> {
  const { bench, disputeId, dispute, mined } = tended;
  const { client, account, log } = bench;
  const turn = pushTurn(tended);
  if (turn !== "now") return turn;
  const job = await findDisputedJob(client, { disputeId, dispute });
  const isWaiting = job !== undefined && (await job.status()) === "Disputed";
  if (isWaiting) {
    await mined(concludeJob(client, { account, terms: job.terms, disputeId }));
    log({ type: "pushed", disputeId, act: "conclude" });
  } else {
    await mined(executeCourtRuling(client, { account, disputeId }));
    log({ type: "pushed", disputeId, act: "executeRuling" });
  }
  return 0;
}
