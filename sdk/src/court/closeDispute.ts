import { getSeats } from "../actions/court/getSeats.ts";
import { settleRound } from "../actions/court/settleRound.ts";
import { getEvents } from "../events/getEvents.ts";
import { pushTurn } from "./pushTurn.ts";
import type { TendedDispute } from "./tendDispute.ts";

/** Settles the rounds of a ruled dispute that are not, and tells what became of our own seats. */
export async function closeDispute(tended: TendedDispute): Promise<number | "done"> {
  const { bench, disputeId, dispute, mined } = tended;
  const { client, account, agentId, log } = bench;
  for (let round = 0; round < dispute.round; round++) {
    const seats = await getSeats(client, { disputeId, round });
    const isOurs = seats.some((seat) => seat.agentId === agentId);
    const isOpen = seats.some(({ state }) => state === "Revealed" || state === "Committed");
    if (!isOpen) continue;
    const turn = isOurs ? "now" : pushTurn(tended);
    if (!isOurs && !bench.pushes) continue;
    if (turn !== "now") return turn;
    await mined(settleRound(client, { account, disputeId, round }));
    log({ type: "pushed", disputeId, act: "settleRound" });
  }
  await tell(tended);
  return "done";
}

/** A restart passes over the whole past: only what happened while we watched is worth a word. */
async function tell({ bench, disputeId, dispute, memory }: TendedDispute): Promise<void> {
  const { client, agentId, log } = bench;
  if (memory.told.size === 0) return;
  const settled = await getEvents(client, {
    contract: "court",
    eventName: "SeatSettled",
    args: { disputeId, agentId },
  });
  for (const { args } of settled) {
    const { round, coherent, fee, reward, slashed } = args;
    log({ type: "settled", disputeId, round, coherent, fee, reward, slashed });
  }
  log({ type: "closed", disputeId, ruling: dispute.ruling });
}
