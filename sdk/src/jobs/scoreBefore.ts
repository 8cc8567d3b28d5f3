import { getBlock } from "viem/actions";
import { getScore } from "../actions/reputation/getScore.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import type { AinurEvent } from "../events/AinurEvent.ts";
import { getEvents } from "../events/getEvents.ts";
import { INITIAL_SCORE, scoreAt } from "../math/score.ts";

type Receipt = AinurEvent<"reputation", "ReceiptRecorded">;

/** An agent's score before a receipt was written; `undefined` where the node has forgotten too much to tell. */
export async function scoreBefore(client: AinurClient, receipt: Receipt): Promise<number | undefined> {
  const { agentId } = receipt.args;
  try {
    return Number(await getScore(client, { agentId, blockNumber: receipt.blockNumber - 1n }));
  } catch {
    return scoreOfReceipts(client, receipt).catch(() => undefined);
  }
}

/** The same from earlier receipts, for a node without the state of the past. */
async function scoreOfReceipts(client: AinurClient, receipt: Receipt): Promise<number> {
  const receipts = await getEvents(client, {
    contract: "reputation",
    eventName: "ReceiptRecorded",
    args: { agentId: receipt.args.agentId },
    toBlock: receipt.blockNumber - 1n,
  });
  const last = receipts.findLast(({ args }) => args.scored);
  if (last === undefined) return INITIAL_SCORE;
  const [then, now] = await Promise.all([
    getBlock(client, { blockNumber: last.blockNumber }),
    getBlock(client, { blockNumber: receipt.blockNumber - 1n }),
  ]);
  const record = { score: last.args.score, updatedAt: Number(then.timestamp) };
  return scoreAt(record, Number(now.timestamp));
}
