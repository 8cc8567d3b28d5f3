import { settleRound } from "../actions/court/settleRound.ts";
import { isContractError } from "../errors/ContractError.ts";
import { getEvents } from "../events/getEvents.ts";
import { pushTurn } from "./pushTurn.ts";
import type { TendedDispute } from "./tendDispute.ts";

/** Settles the rounds of a ruled dispute that are not, and tells what became of our own seats. */
export async function closeDispute(tended: TendedDispute): Promise<number | "done"> {
  const { bench, disputeId, dispute, mined } = tended;
  const { client, account, pushes, log } = bench;
  // What is settled altogether is kept no more, and has no rounds here.
  for (let round = 0; pushes && round < dispute.round; round++) {
    const turn = pushTurn(tended);
    if (turn !== "now") return turn;
    try {
      await mined(settleRound(client, { account, disputeId, round }));
      log({ type: "pushed", disputeId, act: "settleRound" });
    } catch (error) {
      if (!isContractError(error, "NothingToSettle")) throw error;
    }
  }
  await tell(tended);
  return "done";
}

/** A restart passes over the whole past: only what happened while we watched is worth a word. */
async function tell({ bench, disputeId, memory }: TendedDispute): Promise<void> {
  const { client, agentId, log } = bench;
  if (memory.told.size === 0) return;
  const [settled, [given]] = await Promise.all([
    getEvents(client, { contract: "court", eventName: "SeatSettled", args: { disputeId, agentId } }),
    getEvents(client, { contract: "court", eventName: "Ruling", args: { _disputeID: disputeId } }),
  ]);
  for (const { args } of settled) {
    const { round, coherent, fee, reward, slashed } = args;
    log({ type: "settled", disputeId, round, coherent, fee, reward, slashed });
  }
  log({ type: "closed", disputeId, ruling: given?.args._ruling ?? 0n });
}
