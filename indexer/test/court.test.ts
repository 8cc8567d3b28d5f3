import { courtAbi, ledgerAbi } from "@ainur/sdk/abi";
import {
  type Address,
  createClient,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  parseEther,
  zeroAddress,
} from "viem";
import { readContract } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount, testDollarOf, wait } from "../../test/fixtures.ts";
import { expectSoundLedger, type IndexedTrial, startIndexedTrial } from "./indexedTrial.ts";
import { sendRaw } from "./indexing.ts";

const JURORS = 6;
let trial: IndexedTrial;
beforeAll(async () => {
  trial = await startIndexedTrial(JURORS);
}, 300_000);
afterAll(() => trial?.stop());

const disputing = `query($id: BigInt!) {
  dispute(id: $id) {
    arbitrable jobId choices feeToken agentId openedAt round ruling ruledAt refused
    rounds(orderBy: "round") { items {
      round jurors seats drawing redrawn misses committed revealed ruling appealChoice challenger defender appealCost
    } }
    seats(limit: 50, orderBy: "seat") { items { round seat agentId state commitment choice coherent fee reward slashed } }
    events(limit: 200, orderBy: "id") { items { kind round } }
    evidence { items { submitter contentHash } }
  }
}`;

/** The row of a dispute, whose present round must be what the contract says. */
async function row(disputeId: bigint) {
  const { client, ask } = trial;
  const { dispute } = await ask(disputing, { id: String(disputeId) });
  const found = await client.court.getDispute({ disputeId });
  expect(dispute).toMatchObject({
    arbitrable: found.arbitrable.toLowerCase(),
    choices: found.choices,
    feeToken: found.feeToken.toLowerCase(),
    openedAt: String(found.openedAt),
    round: found.round,
  });
  expect(dispute.rounds.items.at(-1)).toMatchObject({
    round: found.round,
    jurors: found.jurors,
    misses: found.misses,
  });
  for (const { round } of dispute.rounds.items) {
    const seats = await client.court.getSeats({ disputeId, round });
    const told = dispute.seats.items.filter((seat: { round: number }) => seat.round === round);
    expect(told.map(({ agentId }: { agentId: string }) => agentId)).toEqual(
      seats.map(({ agentId }) => String(agentId)),
    );
    if (found.phase !== "Ruled") {
      expect(told.map(({ state }: { state: string }) => state)).toEqual(seats.map(({ state }) => state));
    }
    for (const [index, { commitment, choice, state }] of seats.entries()) {
      const seat = told[index];
      if (state === "Committed" || state === "Revealed")
        expect(seat.commitment.slice(0, 52)).toBe(commitment.slice(0, 52));
      if (state === "Revealed") expect(seat.choice).toBe(choice);
    }
    const appeal = await client.court.getAppeal({ disputeId, round });
    if (appeal.choice === 0) continue;
    expect(dispute.rounds.items[round]).toMatchObject({
      appealChoice: appeal.choice,
      challenger: appeal.challenger.toLowerCase(),
      appealCost: String(appeal.cost),
      defender: appeal.defender === zeroAddress ? null : appeal.defender.toLowerCase(),
    });
  }
  return dispute;
}

/** Every juror's row is what the contract says. */
async function expectJurors() {
  const { client, ask } = trial;
  const { jurors } = await ask(
    "{ jurors(limit: 50) { items { agentId units deposit seats activeFrom activeTo slashed } } }",
  );
  expect(jurors.items).toHaveLength(JURORS);
  for (const { agentId, slashed, activeTo, ...juror } of jurors.items) {
    const found = await client.court.getJuror({ agentId: BigInt(agentId) });
    expect(juror).toEqual({
      units: found.units,
      deposit: String(found.deposit),
      seats: found.seats,
      activeFrom: String(found.activeFrom),
    });
    if (activeTo !== null) expect(activeTo).toBe(String(found.activeTo));
    expect(BigInt(slashed) + found.deposit).toBe(parseEther("1000"));
  }
}

describe("a dispute about a job", { timeout: 240_000 }, () => {
  it("is followed through an absent juror, an appeal and its ruling to everybody's money", async () => {
    const { client, provider, mined, chain, draw, commit, reveal, vote } = trial;
    const { periods, atRisk } = await client.court.getParameters();
    const terms = await trial.submitted("hello");
    const jobId = client.jobs.getId({ terms });
    const disputeId = await trial.dispute(terms);
    expect(await row(disputeId)).toMatchObject({ jobId: String(jobId), ruling: null });
    await mined(provider.court.submitEvidence({ disputeId, contentHash: `0x${"ab".repeat(32)}` }));

    const first = await draw(disputeId);
    expect(first).toHaveLength(3);
    await wait(chain, periods.evidence);
    await commit(disputeId, 0, 1);
    await commit(disputeId, 1, 2);
    await wait(chain, periods.commit);
    await mined(client.court.draw({ disputeId })); // takes the third its seat
    await expectJurors();
    expect((await row(disputeId)).seats.items[2]).toMatchObject({ state: "Absent", slashed: String(atRisk) });
    const second = await draw(disputeId);
    expect(second[2]?.agentId).not.toBe(first[2]?.agentId);
    expect((await row(disputeId)).rounds.items[0]).toMatchObject({ redrawn: true, drawing: false, seats: 3 });
    await commit(disputeId, 2, 1);
    await reveal(disputeId, 0, 1);
    await reveal(disputeId, 2, 1);
    await expectJurors();
    await wait(chain, periods.reveal); // the second seat never reveals

    const maxCost = await client.court.getAppealCost({ disputeId });
    await mined(client.court.challenge({ disputeId, choice: 2, maxCost }));
    expect((await row(disputeId)).rounds.items[0]).toMatchObject({ appealChoice: 2 });
    await mined(provider.court.challenge({ disputeId, choice: 5, maxCost }));
    expect((await row(disputeId)).rounds.items[0]).toMatchObject({ appealChoice: 5, defender: null });
    await mined(client.court.defend({ disputeId, maxCost }));
    expect(await row(disputeId)).toMatchObject({ round: 1, ruling: 1 });
    const seven = await vote(disputeId, (seat) => (seat === 0 ? 4 : 5));
    // Nobody is left for the seventh: the draw looks at 768 places, of which a call looks at 256.
    expect(seven).toHaveLength(JURORS);
    const paused = (await row(disputeId)).events.items.filter(
      ({ kind }: { kind: string }) => kind === "drawPaused",
    );
    expect(paused).toEqual([
      { kind: "drawPaused", round: 1 },
      { kind: "drawPaused", round: 1 },
    ]);
    await expectJurors();
    await wait(chain, periods.appeal);
    await mined(client.jobs.conclude({ terms, disputeId }));
    await mined(client.court.settleRound({ disputeId, round: 0 }));

    const dispute = await row(disputeId);
    expect(dispute).toMatchObject({ ruling: 5, round: 1, refused: false });
    expect(Number(dispute.ruledAt)).toBeGreaterThan(0);
    const seats = dispute.seats.items as {
      round: number;
      seat: number;
      state: string;
      coherent: boolean | null;
    }[];
    expect(seats.filter(({ round }) => round === 0).map(({ state, coherent }) => [state, coherent])).toEqual([
      ["Revealed", false],
      ["Absent", null],
      ["Revealed", false],
    ]);
    expect(seats.filter(({ round }) => round === 1).map(({ coherent }) => coherent)).toEqual(
      seven.map((_, seat) => seat !== 0),
    );
    expect(dispute.evidence.items).toEqual([
      { submitter: localAccount(1).address.toLowerCase(), contentHash: `0x${"ab".repeat(32)}` },
    ]);
    expect(dispute.events.items.filter(({ kind }: { kind: string }) => kind === "absent")).toHaveLength(2);
    await expectJurors();
    await expectSoundLedger(trial);
  });

  it("has movements that say what they were for", async () => {
    const { ask, chain } = trial;
    const { court, jobs } = chain.deployment.contracts;
    const { ledgerMovements } = await ask(
      `query($court: String!) {
        ledgerMovements(limit: 200, where: { caller: $court }, orderBy: "id") { items { cause from to jobId amount } }
      }`,
      { court },
    );
    type Movement = { cause: string; from: string; to: string; jobId: string | null; amount: string };
    const of = (cause: string): Movement[] =>
      ledgerMovements.items.filter((movement: Movement) => movement.cause === cause);
    expect(of("deposit")).toHaveLength(JURORS);
    const [fee, ...others] = of("arbitration");
    expect(others).toEqual([]);
    expect(fee).toMatchObject({ from: jobs.toLowerCase(), to: court.toLowerCase() });
    expect(fee?.jobId).not.toBeNull();
    const appeals = of("appeal").map(
      ({ from, amount }) => `${from === court.toLowerCase() ? "-" : ""}${amount}`,
    );
    expect(appeals).toHaveLength(5); // three posts, of which that of the replaced and that of the right came back
    expect(appeals.filter((amount) => amount.startsWith("-"))).toHaveLength(2);
    expect(new Set(appeals.map((amount) => amount.replace("-", ""))).size).toBe(1);
    const jurors = new Set(trial.bench.map(({ account }) => account.address.toLowerCase()));
    expect(of("juror").length).toBeGreaterThan(3);
    expect(of("juror").every(({ to }) => jurors.has(to))).toBe(true);
    expect(of("fees").length).toBeGreaterThan(0);
    expect(of("fees").every(({ to }) => to === localAccount(0).address.toLowerCase())).toBe(true);
    const { paid, owed } = await sums(of("juror"));
    expect(paid).toBe(owed);
  });
});

/** What jurors were paid by movements and by their seats. */
async function sums(movements: readonly { readonly amount: string }[]) {
  const { seats } = await trial.ask("{ seats(limit: 100) { items { fee reward } } }");
  const add = (total: bigint, amount: string) => total + BigInt(amount);
  return {
    paid: movements.map(({ amount }) => amount).reduce(add, 0n),
    owed: seats.items.flatMap(({ fee, reward }: Record<string, string>) => [fee, reward]).reduce(add, 0n),
  };
}

describe("a stranger's dispute", { timeout: 240_000 }, () => {
  const stranger: Address = "0x00000000000000000000000000000000000bad01";

  it("about an agent that there is not, opened by a contract that fails, ends like any other", async () => {
    const { client, mined, chain, draw, commit, saltOf } = trial;
    const { court, ledger } = chain.deployment.contracts;
    const { periods, atRisk } = await client.court.getParameters();
    const feeToken = testDollarOf(chain);
    await chain.test.impersonateAccount({ address: stranger });
    await chain.test.setBalance({ address: stranger, value: parseEther("1") });
    await mined(client.ledger.transfer({ token: feeToken, to: stranger, amount: 100_000000n }));
    const send = (to: Address, data: Hex) => sendRaw(chain, stranger, to, data);
    await send(
      ledger,
      encodeFunctionData({ abi: ledgerAbi, functionName: "setOperator", args: [court, true] }),
    );
    const extraData = encodeAbiParameters(
      [
        { type: "uint256" },
        { type: "uint256" },
        { type: "uint256" },
        { type: "uint256" },
        { type: "uint256" },
      ],
      [7n, 2n, 2n ** 160n - 1n, 0n, 2n ** 40n - 1n],
    );
    const cost = await readContract(createClient(chain), {
      address: court,
      abi: courtAbi,
      functionName: "arbitrationCost",
      args: [extraData, feeToken],
    });
    await send(
      court,
      encodeFunctionData({
        abi: courtAbi,
        functionName: "createDispute",
        args: [255n, extraData, feeToken, cost],
      }),
    );
    await chain.test.setCode({ address: stranger, bytecode: "0xfe" });
    const opened = await client.getEvents({ contract: "court", eventName: "DisputeOpened" });
    const disputeId = opened.at(-1)?.args.disputeId ?? 0n;
    expect(await row(disputeId)).toMatchObject({
      jobId: null,
      agentId: String(2n ** 40n - 1n),
      choices: 255,
    });

    expect(await draw(disputeId)).toHaveLength(2);
    await wait(chain, periods.evidence);
    await commit(disputeId, 0, 255);
    await mined(client.court.reportLeak({ disputeId, seat: 0, choice: 255, salt: saltOf(0) }));
    const leaked = await row(disputeId);
    expect(leaked.seats.items[0]).toMatchObject({ state: "Leaked", slashed: String(atRisk) });
    expect(leaked.rounds.items[0].committed).toBe(0);
    await commit(disputeId, 1, 255);
    await wait(chain, periods.reveal + periods.appeal); // nobody reveals
    await mined(client.court.executeRuling({ disputeId }));
    expect(await row(disputeId)).toMatchObject({ ruling: 0, refused: true });
    await chain.test.setCode({ address: stranger, bytecode: "0x00" });
    await mined(client.court.executeRuling({ disputeId }));
    expect(await row(disputeId)).toMatchObject({ ruling: 0, refused: false });
    await expectJurors();
    await expectSoundLedger(trial);
  });
});
