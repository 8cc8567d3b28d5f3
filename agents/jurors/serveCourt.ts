import { type Case, ensureAgent, ensureJuror, judge } from "@ainur/sdk";
import { parseEther } from "viem";
import type { Participant } from "../connect.ts";
import { describeJudging } from "./describeJudging.ts";
import { judgeWork } from "./judgeWork.ts";

export type ServeCourtParameters = {
  readonly name: string;
  /** Whether it forgets some of its seats, and loses them. */
  readonly isForgetful: boolean;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
};

const BOND = parseEther("500");
/** Deposits of 100 AINU each. */
const UNITS = 5;
/** A forgetful juror misses one dispute in so many. */
const FORGOTTEN = 3n;

/** Thrown when a juror is not there to judge. */
class Absent extends Error {
  override readonly name = "Absent";
}

/** Makes an account's agent a juror of the local economy, and judges until it is asked to stop. */
export async function serveCourt(
  { client }: Participant,
  { name, isForgetful, signal, log }: ServeCourtParameters,
): Promise<void> {
  const { agentId } = await ensureAgent(client, {
    card: { name, description: "Judges disputes by doing the work again." },
    capabilities: [],
    bond: BOND,
  });
  await ensureJuror(client, { agentId, units: UNITS });
  log(`${name}, agent ${agentId}, serves the court`);
  /** Told with the vote, when it is public. */
  const reasons = new Map<bigint, string>();
  const evaluate = async (found: Case) => {
    if (isForgetful && found.disputeId % FORGOTTEN === 0n)
      throw new Absent(`${name} forgot dispute ${found.disputeId}.`);
    const { choice, reason } = await judgeWork(found);
    reasons.set(found.disputeId, reason);
    return choice;
  };
  await judge(client, {
    agentId,
    evaluate,
    // Who has tried often enough refuses to rule; who forgets does not even do that.
    ...(isForgetful && { attempts: Number.POSITIVE_INFINITY }),
    signal,
    log(event) {
      const line = describeJudging(event);
      if (line === undefined) return;
      const reason = event.type === "revealed" ? reasons.get(event.disputeId) : undefined;
      log(`${name}: ${line}${reason === undefined ? "" : `, because ${reason}`}`);
    },
  });
}
