import { type Hex, pad, toHex, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, localAccount, startHardhat, timeOf, wait } from "../../../../test/fixtures.ts";
import { startTrial, type Trial } from "../../../../test/trial.ts";
import { capabilityId, readAction } from "../../index.ts";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial(await startHardhat(), 8);
});
afterAll(() => trial.chain.stop());

const saltOf = (seat: number): Hex => pad(toHex(seat + 1), { size: 32 });
const jurorOf = (agentId: bigint) => {
  const juror = trial.bench.find((candidate) => candidate.agentId === agentId);
  if (juror === undefined) throw new Error(`Agent ${agentId} is no juror`);
  return clientOf(trial.chain, juror.account);
};
const phaseOf = async (disputeId: bigint) => (await trial.client.court.getDispute({ disputeId })).phase;

/** A dispute whose round's jurors are drawn and may commit. */
async function drawn(disputeId: bigint) {
  const { client, chain, mined } = trial;
  await chain.test.mine({ blocks: 2, interval: 1 });
  await mined(client.court.draw({ disputeId }));
  const { periods } = await client.court.getParameters();
  await wait(chain, periods.evidence);
  const { round } = await client.court.getDispute({ disputeId });
  return client.court.getSeats({ disputeId, round });
}

async function commit(disputeId: bigint, seat: number, agentId: bigint, choice: number, salt = saltOf(seat)) {
  const { round } = await trial.client.court.getDispute({ disputeId });
  const juror = jurorOf(agentId);
  const commitment = juror.court.commitmentOf({ disputeId, round, agentId, choice, salt });
  await trial.mined(juror.court.commit({ disputeId, seat, commitment }));
}

async function voted(disputeId: bigint, choices: readonly number[]) {
  const seats = await drawn(disputeId);
  for (const [seat, { agentId }] of seats.entries())
    await commit(disputeId, seat, agentId, choices[seat] ?? 1);
  for (const [seat, { agentId }] of seats.entries()) {
    const vote = { disputeId, seat, choice: choices[seat] ?? 1, salt: saltOf(seat) };
    await trial.mined(jurorOf(agentId).court.reveal(vote));
  }
  return seats;
}

describe("jurors", () => {
  it("are on the list with their deposit", async () => {
    const { client, bench } = trial;
    const [first] = bench;
    expect(await client.court.getJurorCount()).toBe(8n);
    expect(await client.court.getJuror({ agentId: first!.agentId })).toMatchObject({
      units: 10,
      deposit: 10n * (await client.court.getDepositUnit()),
      seats: 0,
    });
  });

  it("keep their deposit reserved for open disputes after they left", async () => {
    const { bench, chain } = trial;
    const { account, agentId } = bench.at(-1)!;
    const juror = clientOf(chain, account);
    await expect(juror.court.optIn({ agentId, units: 1 })).rejects.toMatchObject({
      errorName: "AlreadyJuror",
      args: [agentId],
    });
    await trial.mined(juror.court.optOut({ agentId }));
    const { activeTo } = await juror.court.getJuror({ agentId });
    await expect(juror.court.withdrawDeposit({ agentId, to: account.address })).rejects.toMatchObject({
      errorName: "DepositReserved",
      args: [agentId, 0n, activeTo + 28 * 86_400],
    });
    await expect(juror.court.optOut({ agentId })).rejects.toMatchObject({
      errorName: "NotJuror",
      args: [agentId],
    });
  });
});

describe("commitmentOf", () => {
  it("computes locally what the contract computes", async () => {
    const { client } = trial;
    const vote = { disputeId: 7n, round: 2, agentId: 9n, choice: 3, salt: capabilityId("salt") };
    const onChain = await readAction(client, {
      contract: "court",
      functionName: "commitmentOf",
      args: [vote.disputeId, vote.round, vote.agentId, vote.choice, vote.salt],
    });
    expect(client.court.commitmentOf(vote)).toBe(onChain);
  });
});

describe("a dispute", () => {
  it("goes from the draw to the ruling, which divides the price and pays the jurors", async () => {
    const { client, mined, chain, provider } = trial;
    const terms = await trial.submitted("hello");
    const disputeId = await trial.dispute(terms);
    expect(await phaseOf(disputeId)).toBe("Drawing");
    await mined(provider.court.submitEvidence({ disputeId, contentHash: capabilityId("more") }));
    const seats = await voted(disputeId, [1, 1, 2]);
    expect(seats.map(({ state }) => state)).toEqual(["Drawn", "Drawn", "Drawn"]);
    expect(await client.court.getCurrentRuling({ disputeId })).toMatchObject({ ruling: 1n, tied: false });

    const { phase, phaseEndsAt, round } = await client.court.getDispute({ disputeId });
    expect([phase, round]).toEqual(["Appeal", 0]);
    await expect(client.jobs.conclude({ terms, disputeId })).rejects.toMatchObject({
      errorName: "WrongPhase",
    });
    await wait(chain, phaseEndsAt - Number(await timeOf(chain)));
    const job = await client.jobs.load({ jobId: client.jobs.getId({ terms }) });
    expect(await job.dispute()).toMatchObject({ disputeId, court: { phase: "Final" } });
    const { events } = await job.conclude();
    const settled = events.filter((event) => event.eventName === "SeatSettled");
    expect(settled.map((event) => event.eventName === "SeatSettled" && event.args.coherent)).toEqual([
      true,
      true,
      false,
    ]);
    expect(await phaseOf(disputeId)).toBe("Ruled");
    expect(await job.receipt()).toMatchObject({
      status: "Resolved",
      toClient: terms.price,
      reputation: { outcome: "Failure" },
    });
  });

  it("takes votes by signature from a relayer", async () => {
    const { client, mined, chain } = trial;
    const disputeId = await trial.dispute(await trial.submitted("hello"));
    const seats = await drawn(disputeId);
    const deadline = (await timeOf(chain)) + 600n;
    for (const [seat, { agentId }] of seats.entries()) {
      const juror = jurorOf(agentId);
      const signer = juror.account!.address;
      const vote = { round: 0, agentId, choice: 4, salt: saltOf(seat) };
      const commitment = juror.court.commitmentOf({ disputeId, ...vote });
      const committing = { disputeId, seat, commitment, deadline };
      const signature = await juror.court.signCommit({ ...committing, round: 0, agentId });
      await expect(
        client.court.commitBySig({ ...committing, signer, signature: zeroHash }),
      ).rejects.toMatchObject({ errorName: "InvalidSignature", args: [agentId] });
      await mined(client.court.commitBySig({ ...committing, signer, signature }));
    }
    for (const [seat, { agentId }] of seats.entries()) {
      const juror = jurorOf(agentId);
      const revealing = { disputeId, seat, choice: 4, salt: saltOf(seat), deadline };
      const signature = await juror.court.signReveal({ ...revealing, round: 0, agentId });
      await mined(client.court.revealBySig({ ...revealing, signer: juror.account!.address, signature }));
    }
    expect((await client.court.getCurrentRuling({ disputeId })).ruling).toBe(4n);
  });

  it("names seat, phase and agent when a vote is not to be had", async () => {
    const { client } = trial;
    const disputeId = await trial.dispute(await trial.submitted("hello"));
    await expect(client.court.draw({ disputeId: 99n })).rejects.toMatchObject({
      errorName: "UnknownDispute",
      args: [99n],
    });
    const [seat] = await drawn(disputeId);
    const { agentId } = seat!;
    await expect(client.court.commit({ disputeId, seat: 0, commitment: saltOf(0) })).rejects.toMatchObject({
      errorName: "NotController",
      args: [agentId, localAccount(2).address],
      message: expect.stringContaining("does not act for agent"),
    });
    await commit(disputeId, 0, agentId, 1);
    await expect(
      jurorOf(agentId).court.reveal({ disputeId, seat: 0, choice: 1, salt: saltOf(0) }),
    ).rejects.toMatchObject({
      errorName: "WrongPhase",
      message: expect.stringContaining("is in phase Commit"),
    });
    await expect(
      jurorOf(agentId).court.commit({ disputeId, seat: 0, commitment: saltOf(0) }),
    ).rejects.toMatchObject({
      errorName: "WrongSeatState",
      message: expect.stringContaining("is Committed"),
    });
  });

  it("slashes who lets a salt out, for whoever shows it", async () => {
    const { client, mined, chain } = trial;
    const disputeId = await trial.dispute(await trial.submitted("hello"));
    const [seat] = await drawn(disputeId);
    const { agentId } = seat!;
    await commit(disputeId, 0, agentId, 5);
    const leak = { disputeId, seat: 0, choice: 5, salt: saltOf(0) };
    await expect(client.court.reportLeak({ ...leak, choice: 4 })).rejects.toMatchObject({
      errorName: "CommitmentMismatch",
      args: [disputeId, 0, 0],
    });
    const { ainu: token } = chain.deployment.contracts;
    const owner = localAccount(2).address;
    const before = await client.ledger.getBalance({ owner, token });
    const { events } = await mined(client.court.reportLeak(leak));
    const { atRisk } = await client.court.getParameters();
    const leaked = events.find((event) => event.eventName === "SaltLeaked");
    expect(leaked?.args).toMatchObject({ agentId, reporter: owner, slashed: atRisk, reward: atRisk / 4n });
    expect(await client.ledger.getBalance({ owner, token })).toBe(before + atRisk / 4n);
    expect((await client.court.getSeats({ disputeId, round: 0 }))[0]).toMatchObject({ state: "Leaked" });
  });

  it("goes to more jurors when the ruling is challenged and defended", async () => {
    const { client, provider, mined, chain } = trial;
    const terms = await trial.submitted("hello");
    const disputeId = await trial.dispute(terms);
    await voted(disputeId, [1, 1, 1]);
    expect(await client.court.getVotedRuling({ disputeId })).toBe(1n);
    const maxCost = await client.court.getAppealCost({ disputeId });
    await expect(client.court.defend({ disputeId, maxCost })).rejects.toMatchObject({
      errorName: "NotChallenged",
      args: [disputeId, 0],
    });
    await expect(
      provider.court.challenge({ disputeId, choice: 5, maxCost: maxCost - 1n }),
    ).rejects.toMatchObject({ errorName: "AppealCostTooHigh", args: [maxCost, maxCost - 1n] });
    await mined(client.court.challenge({ disputeId, choice: 4, maxCost }));
    await expect(provider.court.challenge({ disputeId, choice: 4, maxCost })).rejects.toMatchObject({
      errorName: "AlreadyFunded",
      args: [disputeId, 0],
    });
    await mined(provider.court.challenge({ disputeId, choice: 5, maxCost }));
    await mined(client.court.defend({ disputeId, maxCost }));
    expect(await client.court.getAppeal({ disputeId, round: 0 })).toMatchObject({
      choice: 5,
      challenger: localAccount(1).address,
      defender: localAccount(2).address,
      cost: maxCost,
    });
    expect(await client.court.getDispute({ disputeId })).toMatchObject({
      round: 1,
      phase: "Drawing",
      jurors: 7,
    });
    const seats = await voted(disputeId, [5, 5, 5, 5, 5, 5, 5]);
    expect(seats.length).toBeGreaterThan(3);
    const { periods } = await client.court.getParameters();
    await wait(chain, periods.appeal);
    await mined(client.court.executeRuling({ disputeId }));
    await mined(client.court.settleRound({ disputeId, round: 0 }));
    await expect(client.court.settleRound({ disputeId, round: 0 })).rejects.toMatchObject({
      errorName: "NothingToSettle",
      args: [disputeId, 0],
    });
    await mined(client.jobs.execute({ terms }));
    expect((await client.jobs.get({ jobId: client.jobs.getId({ terms }) })).ruling).toBe(5);
  });
});
