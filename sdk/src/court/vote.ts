import { commitmentOf } from "../actions/court/commitmentOf.ts";
import { commitVote } from "../actions/court/commitVote.ts";
import { getDispute } from "../actions/court/getDispute.ts";
import { AinurError } from "../errors/AinurError.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { untilAborted } from "../provider/untilAborted.ts";
import { readCase } from "./readCase.ts";
import type { TendedDispute } from "./tendDispute.ts";
import { voteSalt } from "./voteSalt.ts";

/** Thrown when an evaluation gave something that is no choice. */
export class InvalidVote extends AinurError {
  override name = "InvalidVote";
  constructor({ choice, choices }: { readonly choice: number; readonly choices: number }) {
    super(`${choice} is no choice of 0 to ${choices}.`);
  }
}

/** To abstain costs a whole seat; to refuse to rule does not. */
const REFUSE = 0;
const RETRY_PAUSE = 1_000;
const IDLE_PAUSE = 500;
/** Part of the time to commit that is kept for the transaction. */
const RESERVE = 5;

/** Evaluates the case, unless that was done before, and commits. */
export async function vote(tended: TendedDispute): Promise<number> {
  const { bench, disputeId, dispute, seat, memory, signal, mined } = tended;
  if (seat?.state !== "Drawn") return IDLE_PAUSE;
  const { client, account, agentId, log } = bench;
  const { round } = dispute;
  const choice = memory.choices.get(round) ?? (await bench.work.add(() => decide(tended), { signal }));
  if (choice === undefined) return RETRY_PAUSE;
  memory.choices.set(round, choice);
  signal.throwIfAborted();
  const salt = await voteSalt(client, { account, disputeId, round, agentId });
  const commitment = commitmentOf(client, { disputeId, round, agentId, choice, salt });
  await mined(commitVote(client, { account, disputeId, seat: seat.index, commitment }));
  log({ type: "committed", disputeId, round, seat: seat.index });
  return 0;
}

/** The choice; `undefined` when the attempt failed and another is left. */
async function decide(tended: TendedDispute): Promise<number | undefined> {
  const { bench, disputeId, memory, signal } = tended;
  const { client, log, attempts, privateKey } = bench;
  // It may have waited for a free hand.
  const dispute = await getDispute(client, { disputeId });
  const left = (dispute.phaseEndsAt - (await chainTime(client))) * 1_000;
  const time = dispute.phase === "Commit" ? Math.max(left - left / RESERVE, 1) : bench.timeout;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(Math.min(time, bench.timeout))]);
  const failures = memory.failures.get(dispute.round) ?? 0;
  log({ type: "evaluating", disputeId, round: dispute.round });
  try {
    const isPatient = failures + 1 < attempts;
    const reading = readCase(client, { disputeId, dispute, privateKey, isPatient, signal: limited });
    const found = await untilAborted(reading, limited);
    const choice = await untilAborted(Promise.resolve(bench.evaluate(found)), limited);
    if (!Number.isInteger(choice) || choice < 0 || choice > dispute.choices)
      throw new InvalidVote({ choice, choices: dispute.choices });
    return choice;
  } catch (error) {
    signal.throwIfAborted();
    memory.failures.set(dispute.round, failures + 1);
    const reason = error instanceof Error ? error.message : String(error);
    log({ type: "failed", disputeId, reason, attempt: failures + 1 });
    if (failures + 1 < attempts) return undefined;
    log({ type: "refused", disputeId, reason });
    return REFUSE;
  }
}
