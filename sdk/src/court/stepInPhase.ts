import { drawJurors } from "../actions/court/drawJurors.ts";
import { revealVote } from "../actions/court/revealVote.ts";
import type { CourtPhase, SeatState } from "../actions/jobs/contractEnums.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { closeDispute } from "./closeDispute.ts";
import { executeRuling } from "./executeRuling.ts";
import { pushTurn } from "./pushTurn.ts";
import type { TendedDispute } from "./tendDispute.ts";
import { vote } from "./vote.ts";
import { committedChoice, voteSalt } from "./voteSalt.ts";

/** What follows from one look at a dispute: milliseconds to the next, or that there is no more to do. */
export type DisputeStep = (tended: TendedDispute) => Promise<number | "done">;

/** A node behind others may not know a dispute for a moment. */
const MAX_MISSES = 5;
const MISS_PAUSE = 1_000;
const SHORTEST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;
/** Looks within what is left of a phase. */
const LOOKS_IN_PHASE = 10;

const steps: Readonly<Record<CourtPhase, DisputeStep>> = {
  None: missing,
  Drawing: draw,
  Evidence: async (tended) => {
    tellOfSeat(tended);
    const { dispute, bench } = tended;
    return (await chainTime(bench.client)) < dispute.phaseEndsAt ? wait(tended) : vote(tended);
  },
  Commit: async (tended) => {
    tellOfSeat(tended);
    return tended.seat?.state === "Drawn" ? vote(tended) : wait(tended);
  },
  Absent: draw,
  Reveal: reveal,
  Appeal: wait,
  Final: executeRuling,
  Ruled: closeDispute,
};

/** Does what the phase of a dispute asks of a juror. */
export function stepInPhase(tended: TendedDispute): Promise<number | "done"> {
  return steps[tended.dispute.phase](tended);
}

async function missing({ bench, disputeId, memory }: TendedDispute) {
  memory.misses += 1;
  if (memory.misses < MAX_MISSES) return MISS_PAUSE;
  bench.log({ type: "vanished", disputeId });
  return "done" as const;
}

async function draw(tended: TendedDispute) {
  tellOfSeat(tended);
  const { bench, disputeId, mined } = tended;
  const turn = pushTurn(tended);
  if (turn !== "now") return turn;
  await mined(drawJurors(bench.client, { account: bench.account, disputeId }));
  bench.log({ type: "pushed", disputeId, act: "draw" });
  return 0;
}

async function reveal(tended: TendedDispute) {
  tellOfSeat(tended);
  const { bench, disputeId, dispute, seat, memory, mined } = tended;
  if (seat?.state !== "Committed") return wait(tended);
  const { client, account, agentId, log } = bench;
  const { round } = dispute;
  const salt = await voteSalt(client, { account, disputeId, round, agentId });
  const { commitment, index } = seat;
  const { choices } = dispute;
  const choice = committedChoice(client, { commitment, choices, disputeId, round, agentId, salt });
  if (choice === undefined) {
    const lost = { disputeId, round, seat: index, reason: "unknown salt" } as const;
    if (!memory.told.has(`unknown:${round}`)) log({ type: "lost", ...lost });
    memory.told.add(`unknown:${round}`);
    return wait(tended);
  }
  await mined(revealVote(client, { account, disputeId, seat: index, choice, salt }));
  log({ type: "revealed", disputeId, round, seat: index, choice });
  return 0;
}

const losses: Readonly<Partial<Record<SeatState, "absent" | "leaked">>> = {
  Absent: "absent",
  Leaked: "leaked",
};

/** Tells the log of each seat once that we have it, and once that we lost it. */
function tellOfSeat({ bench, disputeId, dispute, seat, memory }: TendedDispute): void {
  if (seat === undefined) return;
  const where = { disputeId, round: dispute.round, seat: seat.index };
  const tell = (what: string, event: Parameters<typeof bench.log>[0]) => {
    const key = `${what}:${dispute.round}:${seat.index}`;
    if (!memory.told.has(key)) bench.log(event);
    memory.told.add(key);
  };
  tell("drawn", { type: "drawn", ...where });
  const reason = losses[seat.state];
  if (reason !== undefined) tell(reason, { type: "lost", ...where, reason });
}

/** Until something can have changed: often enough to use the time of the phase, rarely enough not to be a burden. */
async function wait({ bench: { client }, dispute: { phaseEndsAt } }: TendedDispute): Promise<number> {
  if (phaseEndsAt === 0) return Math.max(client.pollingInterval, SHORTEST_PAUSE);
  const left = (phaseEndsAt - (await chainTime(client))) * 1_000;
  const pause = Math.min(left / LOOKS_IN_PHASE, LONGEST_PAUSE);
  return Math.max(pause, client.pollingInterval, SHORTEST_PAUSE);
}
