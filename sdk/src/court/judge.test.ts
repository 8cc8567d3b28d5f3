import { toHex } from "viem";
import { getBlockNumber } from "viem/actions";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clientOf, localAccount, startAnvil, wait } from "../../../test/fixtures.ts";
import { judging, startTrial, type Trial } from "../../../test/trial.ts";
import type { JobTerms } from "../index.ts";
import type { Case, Evaluate } from "./Case.ts";
import { voteSalt } from "./voteSalt.ts";

const SOON = { timeout: 25_000, interval: 100 };
let trial: Trial;
let loops: ReturnType<typeof judging>[] = [];

beforeAll(async () => {
  trial = await startTrial(await startAnvil(["--accounts", "20", "--block-time", "1", "--mixed-mining"]), 4);
}, 180_000);
afterEach(async () => {
  await Promise.all(loops.map((loop) => loop.stop()));
  loops = [];
});
afterAll(() => trial.chain.stop());

/** Re-runs the work, as a good juror does. */
const rerun: Evaluate = async ({ job }) => {
  if (job === undefined) return 0;
  const text = new TextDecoder();
  const [input, output] = [text.decode(await job.input()), text.decode(await job.output())];
  return output === input.toUpperCase() ? 5 : 1;
};

/** An evaluation that waits until it is let. */
function gated() {
  const gate = Promise.withResolvers<void>();
  const evaluate: Evaluate = async (found) => {
    await gate.promise;
    return rerun(found);
  };
  return { evaluate, open: gate.resolve };
}

function start(juror: Trial["bench"][number], evaluate: Evaluate = rerun) {
  const loop = judging(trial, juror, { evaluate });
  loops.push(loop);
  return loop;
}

const phaseOf = async (disputeId: bigint) => (await trial.client.court.getDispute({ disputeId })).phase;
const seatsOf = (disputeId: bigint) => trial.client.court.getSeats({ disputeId, round: 0 });

/** A dispute whose jurors are drawn, in the order of their seats, and the one who has none. */
async function drawn(terms: JobTerms) {
  const { client, mined, bench, chain } = trial;
  const disputeId = await trial.dispute(terms);
  await chain.test.mine({ blocks: 2 });
  await mined(client.court.draw({ disputeId }));
  const seats = await seatsOf(disputeId);
  const seated = seats.map(({ agentId }) => bench.find((juror) => juror.agentId === agentId)!);
  const spare = bench.find((juror) => !seated.includes(juror))!;
  return { disputeId, seated, spare };
}

/** Lets the time to hand in evidence pass, and later that to appeal. */
async function pass(period: "evidence" | "commit" | "appeal") {
  const { periods } = await trial.client.court.getParameters();
  await wait(trial.chain, periods[period]);
}

async function resolved(terms: JobTerms, disputeId: bigint) {
  await expect.poll(() => phaseOf(disputeId), SOON).toBe("Appeal");
  await pass("appeal");
  const job = await trial.client.jobs.load({ jobId: trial.client.jobs.getId({ terms }) });
  await expect.poll(() => job.status(), SOON).toBe("Resolved");
  return job;
}

describe("judge", () => {
  it("judges a dispute from the draw to the jurors' pay, though one juror restarts before it reveals", async () => {
    const terms = await trial.submitted("hello");
    const { token } = terms;
    const first = trial.bench.map((juror) => start(juror));
    const disputeId = await trial.dispute(terms);
    await expect.poll(() => first.flatMap((loop) => loop.ofType("drawn")), SOON).toHaveLength(3);
    expect(first.flatMap((loop) => loop.ofType("pushed"))).toContainEqual({
      type: "pushed",
      disputeId,
      act: "draw",
    });
    await Promise.all(first.map((loop) => loop.stop()));
    loops = [];

    const seats = await seatsOf(disputeId);
    const [early, late, last] = seats.map(
      ({ agentId }) => trial.bench.find((juror) => juror.agentId === agentId)!,
    );
    const before = await trial.client.ledger.getBalance({ owner: early!.account.address, token });
    await pass("evidence");
    const gate = gated();
    const killed = start(early!);
    const others = [start(late!), start(last!, gate.evaluate)];
    await expect.poll(() => killed.ofType("committed"), SOON).toHaveLength(1);
    await killed.stop();
    gate.open();
    await expect.poll(() => phaseOf(disputeId), SOON).toBe("Reveal");
    const restarted = start(early!, () => {
      throw new Error("It has voted.");
    });

    const job = await resolved(terms, disputeId);
    expect(restarted.ofType("revealed")).toMatchObject([{ disputeId, choice: 1 }]);
    expect(restarted.ofType("failed")).toEqual([]);
    expect(await job.receipt()).toMatchObject({ toClient: terms.price, reputation: { outcome: "Failure" } });
    const voters = [restarted, ...others];
    await expect.poll(() => voters.flatMap((loop) => loop.ofType("closed")), SOON).toHaveLength(3);
    for (const loop of voters)
      expect(loop.ofType("settled")).toMatchObject([{ coherent: true, slashed: 0n }]);
    const { feePerJuror } = await trial.client.court.getParameters();
    const fee = (await trial.client.jobs.getArbitrationCost({ terms })) / 3n;
    expect(feePerJuror).toBeGreaterThan(0n);
    expect(await trial.client.ledger.getBalance({ owner: early!.account.address, token })).toBe(before + fee);
  });

  it("goes on with a draw until all that there are have a seat", async () => {
    const terms = await trial.submitted("HELLO", { minJurors: trial.bench.length + 1 });
    const { client, bench } = trial;
    const jurors = bench.map((juror) => start(juror));
    const disputeId = await trial.dispute(terms);
    await expect.poll(() => phaseOf(disputeId), SOON).toBe("Evidence");
    expect(await seatsOf(disputeId)).toHaveLength(bench.length);
    const paused = await client.getEvents({
      contract: "court",
      eventName: "DrawPaused",
      args: { disputeId },
    });
    expect(paused.map(({ args }) => args.tries)).toEqual([256n]);
    const draw = { type: "pushed", disputeId, act: "draw" };
    const pushes = () => jurors.flatMap((loop) => loop.ofType("pushed"));
    await expect.poll(pushes, SOON).toEqual([draw, draw]);
    await pass("evidence");
    await resolved(terms, disputeId);
  });

  it("has an absent juror replaced, and a ruling all the same", async () => {
    const terms = await trial.submitted("HELLO");
    const { disputeId, seated, spare } = await drawn(terms);
    const [absent, ...present] = seated;
    const voters = [...present, spare].map((juror) => start(juror));
    await pass("evidence");
    await expect.poll(() => voters.flatMap((loop) => loop.ofType("committed")), SOON).toHaveLength(2);
    await pass("commit");
    const spareLoop = voters.at(-1)!;
    await expect.poll(() => spareLoop.ofType("drawn"), SOON).toHaveLength(1);
    expect((await seatsOf(disputeId)).map(({ agentId }) => agentId)).not.toContain(absent!.agentId);

    const job = await resolved(terms, disputeId);
    expect(await job.receipt()).toMatchObject({ toClient: 0n, reputation: { outcome: "Success" } });
    const { atRisk } = await trial.client.court.getParameters();
    const { deposit, units } = await trial.client.court.getJuror({ agentId: absent!.agentId });
    expect(deposit).toBe(BigInt(units) * (await trial.client.court.getDepositUnit()) - atRisk);
    await expect.poll(() => spareLoop.ofType("settled"), SOON).toMatchObject([{ coherent: true }]);
  });

  it("loses a seat whose salt somebody shows, and says so", async () => {
    const { client, chain } = trial;
    const terms = await trial.submitted("hello");
    const { disputeId, seated } = await drawn(terms);
    const [leaker, ...rest] = seated;
    await pass("evidence");
    const gate = gated();
    const loop = start(leaker!);
    for (const juror of rest) start(juror, gate.evaluate);
    await expect.poll(() => loop.ofType("committed"), SOON).toHaveLength(1);
    const { account, agentId } = leaker!;
    const salt = await voteSalt(clientOf(chain, account), { account, disputeId, round: 0, agentId });
    await trial.mined(client.court.reportLeak({ disputeId, seat: 0, choice: 1, salt }));
    await expect.poll(() => loop.ofType("lost"), SOON).toMatchObject([{ disputeId, reason: "leaked" }]);
    gate.open();
    await resolved(terms, disputeId);
  });

  it("shows the evaluation all that was said, and what of it cannot be fetched", async () => {
    const { provider, mined, store } = trial;
    const terms = await trial.submitted("hello");
    const { disputeId, seated } = await drawn(terms);
    const missing = toHex(7, { size: 32 });
    await mined(provider.court.submitEvidence({ disputeId, contentHash: missing }));
    const found = Promise.withResolvers<Case>();
    for (const juror of seated)
      start(juror, (shown) => {
        found.resolve(shown);
        return 3;
      });
    await pass("evidence");
    const { job, evidence, dispute } = await found.promise;
    expect(job).toMatchObject({ claim: "WrongResult", remedy: 1, terms });
    expect(job?.spec).toMatchObject({ found: true, content: { title: "Capitals" } });
    expect(job?.deliverable).toMatchObject({ found: true, content: { summary: "Done." } });
    const texts = [job!.reason, ...evidence].map(({ bytes }) =>
      bytes.found ? new TextDecoder().decode(bytes.content) : bytes.error,
    );
    expect(texts).toMatchObject(["Not in capitals.", "It is.", { name: "ContentNotFound" }]);
    expect(evidence[1]).toMatchObject({ submitter: localAccount(1).address, contentHash: missing });
    expect(dispute.choices).toBe(5);
    expect(store).toBeDefined();
    const resolvedJob = await resolved(terms, disputeId);
    expect(await resolvedJob.receipt()).toMatchObject({ toClient: terms.price / 2n });
  });

  it("refuses to rule rather than be absent when it cannot evaluate", async () => {
    const terms = await trial.submitted("hello");
    const { disputeId, seated } = await drawn(terms);
    await pass("evidence");
    const broken = seated.map((juror) =>
      start(juror, () => {
        throw new Error("The disk is full.");
      }),
    );
    await expect.poll(() => broken.flatMap((loop) => loop.ofType("committed")), SOON).toHaveLength(3);
    expect(broken[0]?.ofType("failed")).toMatchObject([{ attempt: 1 }, { attempt: 2 }, { attempt: 3 }]);
    expect(broken[0]?.ofType("refused")).toMatchObject([{ reason: "The disk is full." }]);
    const job = await resolved(terms, disputeId);
    expect(await job.receipt()).toMatchObject({
      toClient: terms.price / 2n,
      reputation: { outcome: "Neutral" },
    });
  });

  it("commits again when the chain drops its commitment", async () => {
    const { client } = trial;
    const terms = await trial.submitted("hello");
    const { disputeId, seated } = await drawn(terms);
    await pass("evidence");
    const [first, ...rest] = seated;
    const gate = gated();
    const loop = start(first!);
    for (const juror of rest) start(juror, gate.evaluate);
    await expect.poll(() => loop.ofType("committed"), SOON).toHaveLength(1);
    const [committed] = await client.getEvents({
      contract: "court",
      eventName: "VoteCommitted",
      args: { disputeId },
    });
    const depth = Number((await getBlockNumber(client, { cacheTime: 0 })) - committed!.blockNumber) + 1;
    await client.request({ method: "anvil_reorg", params: [depth, []] } as never);
    await expect.poll(() => loop.ofType("committed"), SOON).toHaveLength(2);
    gate.open();
    await resolved(terms, disputeId);
    expect(loop.ofType("evaluating")).toHaveLength(1);
  });

  it("refuses to judge for an agent that the account does not act for, or by an account that signs at random", async () => {
    const { bench, chain } = trial;
    const { agentId, account } = bench[0]!;
    const stranger = judging(trial, { account: localAccount(9), agentId }, { evaluate: rerun });
    await expect(stranger.done).rejects.toMatchObject({ name: "NotAgentController", agentId });
    const random = {
      ...account,
      signTypedData: async () => toHex(crypto.getRandomValues(new Uint8Array(65))),
    } as typeof account;
    const client = clientOf(chain, random);
    await expect(
      voteSalt(client, { account: random, disputeId: 1n, round: 0, agentId }),
    ).rejects.toMatchObject({
      name: "SaltNotRepeatable",
    });
  });
});
