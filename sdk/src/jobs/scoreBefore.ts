import { getBlock } from "viem/actions";
import { getScore } from "../actions/reputation/getScore.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { getEvents } from "../events/getEvents.ts";
import { INITIAL_SCORE, scoreAt } from "../math/score.ts";

/** An event about an agent. */
type AgentEvent = { readonly blockNumber: bigint; readonly args: { readonly agentId: bigint } };

/** An agent's score before the block of an event; `undefined` where the node has forgotten too much to tell. */
export async function scoreBefore(client: AinurClient, event: AgentEvent): Promise<number | undefined> {
  const { agentId } = event.args;
  try {
    return Number(await getScore(client, { agentId, blockNumber: event.blockNumber - 1n }));
  } catch {
    return scoreOfReceipts(client, event).catch(() => undefined);
  }
}

/** The same from earlier receipts, for a node without the state of the past. */
async function scoreOfReceipts(client: AinurClient, event: AgentEvent): Promise<number> {
  const receipts = await getEvents(client, {
    contract: "reputation",
    eventName: "ReceiptRecorded",
    args: { agentId: event.args.agentId },
    toBlock: event.blockNumber - 1n,
  });
  const last = receipts.findLast(({ args }) => args.scored);
  if (last === undefined) return INITIAL_SCORE;
  const [then, now] = await Promise.all([
    getBlock(client, { blockNumber: last.blockNumber }),
    getBlock(client, { blockNumber: event.blockNumber - 1n }),
  ]);
  const record = { score: last.args.score, updatedAt: Number(then.timestamp) };
  return scoreAt(record, Number(now.timestamp));
}
