import { parseEther } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { localSettings } from "../../../scripts/deployment/settings.ts";
import { clientOf, localAccount, startAnvil, wait } from "../../../test/fixtures.ts";
import { serving } from "../../../test/market.ts";
import { startTrial, type Trial } from "../../../test/trial.ts";
import { vote } from "../../../test/vote.ts";
import type { AinurConfig, JobTerms, ServeParameters, WaitForJobParameters } from "../index.ts";
import { spendPolicy } from "../policy/spendPolicy.ts";

const SOON = { timeout: 10_000 };
let trial: Trial;
/** What each side of an appeal from the first and the second vote posts. */
let first: bigint;
const second = 3_000000n; // of fifteen jurors
let loops: ReturnType<typeof serving>[] = [];

beforeAll(async () => {
  const settings = localSettings(localAccount(0).address);
  // So long that a busy machine misses none of them.
  const periods = { evidence: 10, commit: 600, reveal: 600, appeal: 1_200 };
  const chain = await startAnvil(["--accounts", "20"], {
    ...settings,
    court: { ...settings.court, periods },
  });
  trial = await startTrial(chain, 4);
}, 180_000);
afterEach(async () => {
  await Promise.all(loops.map((loop) => loop.stop()));
  loops = [];
});
afterAll(() => trial.chain.stop());

/** A dispute that waits for appeals after all jurors voted for `choice`. */
async function voted(choice: number, claim: "WrongResult" | "Fraud" = "WrongResult") {
  const terms = await trial.submitted("HELLO", { bond: parseEther("200") });
  const disputeId = await trial.dispute(terms, { claim });
  await vote(trial, { disputeId, choice });
  first = await trial.client.court.getAppealCost({ disputeId });
  const job = await trial.client.jobs.load({ jobId: trial.client.jobs.getId({ terms }) });
  return { terms, disputeId, job };
}

async function challenge(by: Trial["client"], disputeId: bigint, choice: number) {
  const maxCost = await by.court.getAppealCost({ disputeId });
  await trial.mined(by.court.challenge({ disputeId, choice, maxCost }));
}

/** The provider's loop, as a process of its own would run it. */
function start(parameters: Partial<ServeParameters> = {}, config: AinurConfig = {}) {
  const { chain, store, agentId } = trial;
  const provider = clientOf(chain, localAccount(1), { store, ...config });
  const loop = serving(provider, { agentId, policy: { prices: {} }, ...parameters });
  loops.push(loop);
  return loop;
}

async function appealsOver() {
  await wait(trial.chain, (await trial.client.court.getParameters()).periods.appeal);
}

const roundOf = async (disputeId: bigint) => (await trial.client.court.getDispute({ disputeId })).round;
const balanceOf = (index: number, { token }: JobTerms) =>
  trial.client.ledger.getBalance({ owner: localAccount(index).address, token });

describe("serve", () => {
  it("defends a ruling in its favour in time, with what it has to deposit first, and is paid by it", async () => {
    const { provider, client, mined, chain } = trial;
    const { terms, disputeId, job } = await voted(5, "Fraud");
    const { token } = terms;
    const { court } = chain.deployment.contracts;
    await mined(provider.ledger.setOperator({ operator: court, approved: false }));
    await mined(provider.ledger.withdraw({ token, amount: await balanceOf(1, terms) }));
    const loop = start();
    await challenge(client, disputeId, 1);
    await expect.poll(() => loop.ofType("defended"), SOON).toHaveLength(1);
    const atStake = 19_800000n + terms.damages;
    expect(loop.ofType("defended")).toEqual([
      { type: "defended", jobId: job.id, round: 0, cost: first, atStake },
    ]);
    expect(await client.court.getAppeal({ disputeId, round: 0 })).toMatchObject({
      challenger: localAccount(2).address,
      defender: localAccount(1).address,
      cost: first,
    });
    expect(await roundOf(disputeId)).toBe(1);
    await vote(trial, { disputeId, choice: 5 });
    await appealsOver();
    await expect.poll(() => job.status(), SOON).toBe("Resolved");
    expect(await job.receipt()).toMatchObject({ toPayee: 19_800000n, reputation: { outcome: "Success" } });
    await mined(client.court.settleRound({ disputeId, round: 0 }));
    expect(await balanceOf(1, terms)).toBeGreaterThanOrEqual(first);
  });

  it("lets a challenge be that costs more than its budget, and says so once; that is no offence", async () => {
    const { client } = trial;
    const { terms, disputeId, job } = await voted(5, "Fraud");
    const loop = start({ defend: { budget: first - 1n } });
    await challenge(client, disputeId, 1);
    await expect.poll(() => loop.ofType("yielded"), SOON).toHaveLength(1);
    expect(loop.ofType("yielded")).toMatchObject([{ jobId: job.id, cost: first, left: first - 1n }]);
    await appealsOver();
    await expect.poll(() => loop.ofType("claimed"), SOON).toHaveLength(1);
    expect(loop.ofType("yielded")).toHaveLength(1);
    const receipt = await job.receipt();
    expect(receipt).toMatchObject({ toClient: terms.price, reputation: { outcome: "Neutral" } });
    expect(receipt?.slashed).toBe(
      await client.token.getAinuValue({ token: terms.token, amount: terms.damages }),
    );
    expect(await job.state()).toMatchObject({ ruling: 1, claim: "Fraud", verdict: 5 });
  });

  it("loses all of a claim's offence where the next round upholds it, though it defended", async () => {
    const { client } = trial;
    const { disputeId, job } = await voted(5, "Fraud");
    const loop = start();
    await challenge(client, disputeId, 1);
    await expect.poll(() => loop.ofType("defended"), SOON).toHaveLength(1);
    await vote(trial, { disputeId, choice: 1 });
    await appealsOver();
    await expect.poll(() => job.status(), SOON).toBe("Resolved");
    expect(await job.receipt()).toMatchObject({ reputation: { outcome: "Severe", scoreAfter: 0 } });
    expect(await job.state()).toMatchObject({ ruling: 1, claim: "Fraud" });
  });

  it("counts against its budget what it has posted for the job before, also in an earlier process", async () => {
    const { client } = trial;
    const { disputeId } = await voted(5);
    const budget = first + second - 1n;
    const before = start({ defend: { budget } });
    await challenge(client, disputeId, 1);
    await expect.poll(() => before.ofType("defended"), SOON).toHaveLength(1);
    await before.stop();
    await vote(trial, { disputeId, choice: 5 });
    await challenge(client, disputeId, 1);
    const after = start({ defend: { budget } });
    await expect
      .poll(() => after.ofType("yielded"), SOON)
      .toMatchObject([{ round: 1, cost: second, left: second - 1n }]);
    await after.stop();
    const last = start({ defend: { budget: budget + 1n } });
    await expect.poll(() => last.ofType("defended"), SOON).toMatchObject([{ round: 1, cost: second }]);
  });

  it("posts once though it is killed between sending and mining", async () => {
    const { client, chain } = trial;
    const { terms, disputeId } = await voted(5);
    const before = await balanceOf(1, terms);
    await challenge(client, disputeId, 1);
    await chain.test.setAutomine(false);
    try {
      const killed = start();
      await expect.poll(async () => (await chain.test.getTxpoolStatus()).pending, SOON).toBeGreaterThan(0);
      await killed.stop();
      const next = start();
      await expect.poll(() => next.ofType("opened"), SOON).not.toHaveLength(0);
    } finally {
      await chain.test.setAutomine(true);
      await chain.test.mine({ blocks: 1 });
    }
    await expect.poll(() => roundOf(disputeId), SOON).toBe(1);
    const funded = await client.getEvents({
      contract: "court",
      eventName: "AppealFunded",
      args: { disputeId },
    });
    expect(funded.map(({ args }) => args.account)).toEqual([
      localAccount(2).address,
      localAccount(1).address,
    ]);
    expect(await balanceOf(1, terms)).toBe(before - first);
  });

  it("asks its spend policy, and does nothing where it is told not to", async () => {
    const { client } = trial;
    const { terms, disputeId } = await voted(5);
    const policy = spendPolicy({ perTransaction: { [terms.token]: first - 1n } });
    const bound = start({}, { policy });
    const idle = start({ defend: false });
    await challenge(client, disputeId, 1);
    await expect
      .poll(() => bound.ofType("retrying"), SOON)
      .toMatchObject([{ error: { name: "PolicyRefusal", limit: first - 1n, asked: first } }]);
    await bound.stop();
    await appealsOver();
    await expect.poll(() => idle.ofType("claimed"), SOON).toHaveLength(1);
    expect(await roundOf(disputeId)).toBe(0);
  });
});

describe("a job that is waited for", () => {
  /** Waits for the end of a job, and keeps what it is told. */
  function waiting(job: Awaited<ReturnType<typeof voted>>["job"], parameters: WaitForJobParameters = {}) {
    const controller = new AbortController();
    const told: Parameters<NonNullable<WaitForJobParameters["onDefence"]>>[0][] = [];
    const done = job.wait({
      signal: controller.signal,
      onDefence: (defence) => told.push(defence),
      ...parameters,
    });
    return { told, done, stop: () => controller.abort(new Error("stopped")) };
  }

  it("is defended by its client, who gets what the votes gave", async () => {
    const { provider, mined } = trial;
    const { terms, disputeId, job } = await voted(1);
    const { told, done } = waiting(job, { defend: {} });
    await challenge(provider, disputeId, 5);
    await expect.poll(() => roundOf(disputeId), SOON).toBe(1);
    const defence = { disputeId, round: 0, choice: 5, cost: first, atStake: terms.price + terms.damages };
    expect(told).toMatchObject([{ answer: "defended", ...defence }]);
    await vote(trial, { disputeId, choice: 1 });
    await appealsOver();
    await mined(provider.jobs.conclude({ terms, disputeId }));
    expect((await done).status).toBe("Resolved");
    expect(await job.receipt()).toMatchObject({ toClient: terms.price });
  });

  it("tells once that a defence is too dear, and goes on waiting when one fails", async () => {
    const { chain, provider, store, mined } = trial;
    const { terms, disputeId, job } = await voted(1);
    await challenge(provider, disputeId, 5);
    const dear = waiting(job, { defend: { budget: 1n } });
    await expect.poll(() => dear.told, SOON).toMatchObject([{ answer: "yielded", left: 1n }]);
    const policy = spendPolicy({ perTransaction: { [terms.token]: 1n } });
    const bound = clientOf(chain, localAccount(2), { store, policy });
    const refused = waiting(await bound.jobs.load({ jobId: job.id }), { defend: {} });
    await expect
      .poll(() => refused.told[0], SOON)
      .toMatchObject({ answer: "failed", error: { name: "PolicyRefusal" } });
    await appealsOver();
    await mined(provider.jobs.conclude({ terms, disputeId }));
    expect((await refused.done).status).toBe("Resolved");
    expect((await dear.done).status).toBe("Resolved");
    expect(dear.told).toHaveLength(1);
  });

  it("is left alone by a party that a challenge serves, by strangers, and by whoever only waits", async () => {
    const { chain, client, provider, store, mined } = trial;
    const { terms, disputeId, job } = await voted(1);
    expect(await job.defend()).toBeUndefined(); // nobody has challenged
    await challenge(client, disputeId, 5);
    const ofProvider = await provider.jobs.load({ jobId: job.id });
    const ofStranger = await clientOf(chain, localAccount(9), { store }).jobs.load({ jobId: job.id });
    expect(await ofProvider.defend()).toBeUndefined();
    expect(await ofStranger.defend()).toBeUndefined();
    const idle = waiting(job);
    await appealsOver();
    expect(await job.defend()).toBeUndefined(); // too late
    await mined(provider.jobs.conclude({ terms, disputeId }));
    await idle.done;
    expect(idle.told).toEqual([]);
    expect(await job.receipt()).toMatchObject({ toPayee: 19_800000n });
  });

  it("is defended by one look of a loop of one's own", async () => {
    const { provider } = trial;
    const { disputeId, job } = await voted(2);
    await challenge(provider, disputeId, 3);
    expect(await job.defend({ budget: first })).toMatchObject({ answer: "defended", choice: 3, cost: first });
    expect(await roundOf(disputeId)).toBe(1);
    expect(await job.defend()).toBeUndefined();
  });
});
