import type { TendedDispute } from "./tendDispute.ts";

/** Jurors who all could do something take turns, so that they do not all pay for what one can do. */
const TURNS = 4n;
const IDLE_PAUSE = 1_000;

/** Whether it is our turn to move a dispute on, or how many milliseconds to wait for others to do it. */
export function pushTurn({ bench, disputeId, dispute, memory }: TendedDispute): "now" | number {
  const { client, agentId, pushes } = bench;
  if (!pushes) return IDLE_PAUSE;
  const key = `${dispute.round}:${dispute.phase}`;
  const since = memory.pushableSince.get(key) ?? Date.now();
  memory.pushableSince.set(key, since);
  const turn = Number((agentId + disputeId) % TURNS) * 2 * client.pollingInterval;
  const left = since + turn - Date.now();
  return left <= 0 ? "now" : left;
}
