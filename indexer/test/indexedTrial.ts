import type { Dispute } from "@ainur/sdk";
import { ledgerAbi } from "@ainur/sdk/abi";
import { createClient, type Hex, pad, toHex } from "viem";
import { readContract } from "viem/actions";
import { expect } from "vitest";
import { clientOf, startAnvil, wait } from "../../test/fixtures.ts";
import { startTrial } from "../../test/trial.ts";
import { caughtUp, query, startTestIndexer } from "./indexing.ts";

export type IndexedTrial = Awaited<ReturnType<typeof startIndexedTrial>>;

/** A trial (see test/trial.ts), and an indexer that follows it. */
export async function startIndexedTrial(jurors: number) {
  const chain = await startAnvil(["--accounts", "20"]);
  const running = await startTestIndexer(chain);
  const trial = await startTrial(chain, jurors);
  await running.indexer.ready;
  const { client, mined, bench } = trial;

  /** What the indexer says once it has everything that there is. */
  const ask = async (text: string, variables: Readonly<Record<string, unknown>> = {}) => {
    await caughtUp(running.indexer, chain);
    return query(running.indexer.url, text, variables);
  };

  const jurorOf = (agentId: bigint) => {
    const juror = bench.find((candidate) => candidate.agentId === agentId);
    if (juror === undefined) throw new Error(`Agent ${agentId} is no juror`);
    return clientOf(chain, juror.account);
  };
  const saltOf = (seat: number): Hex => pad(toHex(seat + 1), { size: 32 });

  /** Draws the jurors that were asked for last. */
  const draw = async (disputeId: bigint) => {
    await chain.test.mine({ blocks: 2, interval: 1 });
    let found: Dispute;
    do {
      await mined(client.court.draw({ disputeId }));
      found = await client.court.getDispute({ disputeId });
    } while (found.phase === "Drawing");
    return client.court.getSeats({ disputeId, round: found.round });
  };

  /** A seat of the present round. */
  const seatIn = async (disputeId: bigint, seat: number) => {
    const { round } = await client.court.getDispute({ disputeId });
    const seats = await client.court.getSeats({ disputeId, round });
    return { round, agentId: seats[seat]?.agentId ?? 0n };
  };

  const commit = async (disputeId: bigint, seat: number, choice: number) => {
    const { round, agentId } = await seatIn(disputeId, seat);
    const juror = jurorOf(agentId);
    const commitment = juror.court.commitmentOf({ disputeId, round, agentId, choice, salt: saltOf(seat) });
    await mined(juror.court.commit({ disputeId, seat, commitment }));
  };

  const reveal = async (disputeId: bigint, seat: number, choice: number) => {
    const { agentId } = await seatIn(disputeId, seat);
    await mined(jurorOf(agentId).court.reveal({ disputeId, seat, choice, salt: saltOf(seat) }));
  };

  /** Draws and has everybody vote for what `choiceOf` gives for its seat. */
  const vote = async (disputeId: bigint, choiceOf: (seat: number) => number) => {
    const seats = await draw(disputeId);
    const { evidence } = (await client.court.getParameters()).periods;
    await wait(chain, evidence);
    for (const seat of seats.keys()) await commit(disputeId, seat, choiceOf(seat));
    for (const seat of seats.keys()) await reveal(disputeId, seat, choiceOf(seat));
    return seats;
  };

  return {
    ...trial,
    lines: running.lines,
    ask,
    jurorOf,
    saltOf,
    draw,
    commit,
    reveal,
    vote,
    async stop() {
      await running.stop();
      await chain.stop();
    },
  };
}

/** Every balance is the Ledger's, and every movement that a module or a pool made says what it was for. */
export async function expectSoundLedger({ ask, chain }: IndexedTrial, pools: readonly string[] = []) {
  const { contracts } = chain.deployment;
  const { jobs, court, staking, nominations, feeAuction } = contracts;
  const callers = [jobs, court, staking, nominations, feeAuction, ...pools].map((name) => name.toLowerCase());
  const { ledgerAccounts, ledgerMovements } = await ask(
    `query($callers: [String!]) {
      ledgerAccounts(limit: 500) { items { owner token balance } }
      ledgerMovements(where: { cause: null, caller_in: $callers }) { items { id from to amount caller } }
    }`,
    { callers },
  );
  expect(ledgerMovements.items).toEqual([]);
  expect(ledgerAccounts.items.length).toBeGreaterThan(3);
  for (const { owner, token, balance } of ledgerAccounts.items) {
    const inLedger = await readContract(createClient(chain), {
      address: contracts.ledger,
      abi: ledgerAbi,
      functionName: "balanceOf",
      args: [owner, BigInt(token)],
    });
    expect({ owner, token, balance }).toEqual({ owner, token, balance: String(inLedger) });
  }
}
