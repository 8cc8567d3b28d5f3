import { clientOf, wait } from "./fixtures.ts";
import type { Trial } from "./trial.ts";

export type VoteParameters = {
  readonly disputeId: bigint;
  /** What every juror of the present round votes for. */
  readonly choice: number;
};

/** Draws the jurors of a dispute's present round and has them all vote for the same. Then it can be appealed. */
export async function vote({ chain, client, bench, mined }: Trial, { disputeId, choice }: VoteParameters) {
  await chain.test.mine({ blocks: 2, interval: 1 });
  const look = () => client.court.getDispute({ disputeId });
  // Pauses where more jurors are asked for than there are.
  do await mined(client.court.draw({ disputeId }));
  while ((await look()).phase === "Drawing");
  const { round } = await look();
  const { evidence } = (await client.court.getParameters()).periods;
  await wait(chain, evidence);
  const salt = `0x${"5a".repeat(32)}` as const;
  const seats = (await client.court.getSeats({ disputeId, round })).map(({ agentId }, seat) => {
    const juror = bench.find((candidate) => candidate.agentId === agentId);
    if (juror === undefined) throw new Error(`Agent ${agentId} is no juror`);
    return { seat, agentId, juror: clientOf(chain, juror.account) };
  });
  for (const { seat, agentId, juror } of seats) {
    const commitment = juror.court.commitmentOf({ disputeId, round, agentId, choice, salt });
    await mined(juror.court.commit({ disputeId, seat, commitment }));
  }
  for (const { seat, juror } of seats) await mined(juror.court.reveal({ disputeId, seat, choice, salt }));
}
