import type { Hash } from "viem";
import { getBlockNumber } from "viem/actions";
import { type Dispute, getDispute } from "../actions/court/getDispute.ts";
import { getSeats, type Seat } from "../actions/court/getSeats.ts";
import { isContractError } from "../errors/ContractError.ts";
import { sleep } from "../jobs/sleep.ts";
import { untilAborted } from "../provider/untilAborted.ts";
import { type WaitForReturnType, waitFor } from "../write/waitFor.ts";
import type { Bench } from "./Bench.ts";
import { stepInPhase } from "./stepInPhase.ts";

/** A seat of our own. */
export type OwnSeat = Seat & { readonly index: number };

/** What a juror remembers of a dispute while it runs; everything that matters is on the chain. */
export type DisputeMemory = {
  /** Choices by round. */
  readonly choices: Map<number, number>;
  /** What the log was told of seats. */
  readonly told: Set<string>;
  /** Attempts to evaluate that failed, by round. */
  readonly failures: Map<number, number>;
  /** Looks in a row at which the chain did not know the dispute. */
  misses: number;
  /** When it was first seen that the dispute can be moved on, by phase and round. */
  readonly pushableSince: Map<string, number>;
};

export type TendedDispute = {
  readonly bench: Bench;
  readonly disputeId: bigint;
  readonly dispute: Dispute;
  /** Our own seat in the present round. */
  readonly seat: OwnSeat | undefined;
  readonly memory: DisputeMemory;
  readonly signal: AbortSignal;
  /** Resolves when a write is as deep as the juror waits for. */
  readonly mined: (sent: Promise<Hash>) => Promise<WaitForReturnType>;
};

/** Another juror, or time, was faster: the next look shows it. */
const races = [
  "NothingToSettle",
  "RandomnessNotReady",
  "UnknownDispute",
  "WrongPhase",
  "WrongSeatState",
  "WrongStatus",
] as const;
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * Takes care of one dispute until it is over: looks at it, does what its phase asks for, and looks again. Nothing is
 * assumed about what an earlier look, an earlier process or another chain did.
 */
export async function tendDispute(bench: Bench, disputeId: bigint, signal: AbortSignal): Promise<void> {
  const { client, confirmations, log } = bench;
  const memory: DisputeMemory = {
    choices: new Map(),
    told: new Set(),
    failures: new Map(),
    misses: 0,
    pushableSince: new Map(),
  };
  const mined = async (sent: Promise<Hash>) =>
    untilAborted(waitFor(client, { hash: await sent, confirmations }), signal);
  let errors = 0;
  while (!signal.aborted) {
    let pause: number | "done";
    try {
      const { dispute, seat } = await look(bench, disputeId);
      pause = await stepInPhase({ bench, disputeId, dispute, seat, memory, signal, mined });
      errors = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (races.some((name) => isContractError(error, name))) {
        pause = SHORTEST_PAUSE;
      } else {
        pause = Math.min(SHORTEST_PAUSE * 2 ** errors, LONGEST_PAUSE);
        errors += 1;
        log({ type: "retrying", disputeId, error, milliseconds: pause });
      }
    }
    if (pause === "done") return;
    await sleep(pause, signal);
  }
}

/** A dispute and our seat in it, as deep as is asked for: what was revealed cannot be taken back. */
async function look({ client, agentId, confirmations, looks }: Bench, disputeId: bigint) {
  return looks.add(async () => {
    const head = confirmations > 1 ? await getBlockNumber(client, { cacheTime: 0 }) : undefined;
    const depth = BigInt(confirmations - 1);
    const at = head === undefined ? {} : { blockNumber: head > depth ? head - depth : 0n };
    const dispute = await getDispute(client, { disputeId, ...at });
    const seats = await getSeats(client, { disputeId, round: dispute.round, ...at });
    const index = seats.findLastIndex((seat) => seat.agentId === agentId);
    const found = seats[index];
    return { dispute, seat: found && { ...found, index } };
  });
}
