import { sha256 } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount } from "../../../test/fixtures.ts";
import { fileOf, type Market, restarted, startMarket } from "../../../test/market.ts";
import { memoryJournal } from "../journal/memoryJournal.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.chain.stop());

const openings = (market: Market) => market.client.getEvents({ contract: "jobs", eventName: "JobOpened" });

describe("hire", () => {
  it("escrows the price and stores what the provider needs", async () => {
    const { client, hireParameters, provider } = market;
    const job = await client.jobs.hire({
      ...hireParameters,
      description: "Loud, please.",
      params: { times: 1 },
    });
    expect(await job.status()).toBe("Open");
    expect(job.terms).toMatchObject({
      client: localAccount(2).address,
      provider: localAccount(1).address,
      payee: localAccount(1).address,
      price: 5_000000n,
      defaultRuling: 3,
      workPeriod: 600,
    });
    expect(await job.spec()).toMatchObject({
      title: "text.upper: hello.txt",
      description: "Loud, please.",
      params: { times: 1 },
      input: { fileName: "hello.txt", size: 5 },
    });
    const same = await provider.jobs.load({ jobId: job.id });
    expect(same.terms).toEqual(job.terms);
    expect(same.openedAt).toBe(job.openedAt);
  });

  it("is one job by its key, also after a restart that lost the journal", async () => {
    const { chain, client, store, hireParameters } = market;
    const before = (await openings(market)).length;
    const wish = { ...hireParameters, idempotencyKey: "invoice 7" };
    const [first, twin] = await Promise.all([client.jobs.hire(wish), client.jobs.hire(wish)]);
    const again = await client.jobs.hire(wish);
    await chain.test.increaseTime({ seconds: 5 });
    await chain.test.mine({ blocks: 1 });
    const later = await restarted(chain, 2, { store }).jobs.hire(wish);
    expect([twin.id, again.id, later.id]).toEqual([first.id, first.id, first.id]);
    expect(await openings(market)).toHaveLength(before + 1);
  });

  it("sends what was signed before a crash instead of signing another", async () => {
    const { chain, store, hireParameters, token } = market;
    const journal = memoryJournal();
    const wish = { ...hireParameters, idempotencyKey: "crash", fund: false };
    const client = restarted(chain, 2, { store, journal });
    await client.waitFor({ hash: await client.ledger.deposit({ token, amount: wish.price }) });
    await chain.test.setAutomine(false);
    try {
      const pending = client.jobs.hire(wish);
      await expect.poll(() => journal.get("crash"), { timeout: 5_000 }).toBeDefined();
      const signed = (await journal.get("crash"))?.transaction?.hash;
      await chain.test.dropTransaction({ hash: signed! });
      await chain.test.setAutomine(true);

      // Another object on the same entries, as another process has.
      const later = restarted(chain, 2, { store, journal: { ...journal } }).jobs.hire(wish);
      const [job, same] = await Promise.all([later, pending]);
      expect(same.id).toBe(job.id);
      expect((await journal.get("crash"))?.transaction?.hash).toBe(signed);
      expect((await openings(market)).filter(({ args }) => args.jobId === job.id)).toHaveLength(1);
    } finally {
      await chain.test.setAutomine(true);
    }
  });

  it("refuses a key that stands for another wish", async () => {
    const { client, hireParameters } = market;
    const key = { idempotencyKey: "conflict" };
    await client.jobs.hire({ ...hireParameters, ...key });
    await expect(client.jobs.hire({ ...hireParameters, ...key, price: 1n })).rejects.toMatchObject({
      name: "IdempotencyConflict",
    });
    await expect(
      client.jobs.hire({ ...hireParameters, ...key, file: fileOf("another") }),
    ).rejects.toMatchObject({ name: "IdempotencyConflict" });
  });

  it("says what the Ledger lacks when it may not fund", async () => {
    const { chain, store, hireParameters, token } = market;
    const poor = restarted(chain, 5, { store });
    const owner = localAccount(5).address;
    await expect(poor.jobs.hire({ ...hireParameters, fund: false })).rejects.toMatchObject({
      name: "FundsMissing",
      owner,
      available: 0n,
      needed: 5_000000n,
    });
    await poor.waitFor({ hash: await poor.token.mint({ to: owner, amount: 5_000000n }) });
    await poor.waitFor({ hash: await poor.ledger.deposit({ token, amount: 5_000000n }) });
    await expect(poor.jobs.hire({ ...hireParameters, fund: false })).rejects.toMatchObject({
      name: "OperatorMissing",
      operator: chain.deployment.contracts.jobs,
    });
  });

  it("funds several hires at once, each in full", async () => {
    const { chain, store, hireParameters, token } = market;
    const client = restarted(chain, 6, { store });
    const owner = localAccount(6).address;
    await client.waitFor({ hash: await client.token.mint({ to: owner, amount: 20_000000n }) });
    const jobs = await Promise.all([1, 2, 3, 4].map(() => client.jobs.hire(hireParameters)));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(4);
    expect(await client.ledger.getBalance({ owner, token })).toBe(0n);
  });
});

describe("a job", () => {
  it("tells its events in order and ends with its end", async () => {
    const { client, provider, hireParameters } = market;
    const job = await client.jobs.hire(hireParameters);
    const { terms } = job;
    await provider.waitFor({ hash: await provider.jobs.accept({ terms }) });
    await job.payMilestone({ cumulative: 1_000000n });
    await provider.waitFor({ hash: await provider.jobs.submit({ terms, deliverable: sha256("0x") }) });
    await job.complete();
    const names: string[] = [];
    for await (const event of job.events()) names.push(event.eventName);
    expect(names).toEqual(["JobOpened", "JobFunded", "MilestonePaid", "JobSubmitted", "JobClosed"]);
    expect(await job.receipt()).toMatchObject({ toPayee: 4_950000n, fee: 50000n, toClient: 0n });
  });

  it("divides the price by the default ruling when it is rejected where nobody rules", async () => {
    const { client, provider, store, hireParameters } = market;
    const job = await client.jobs.hire(hireParameters);
    const { terms } = job;
    await provider.waitFor({ hash: await provider.jobs.accept({ terms }) });
    await provider.waitFor({ hash: await provider.jobs.submit({ terms, deliverable: sha256("0x") }) });
    const { events } = await job.reject({ reason: "Not loud enough." });
    const rejected = events.find(({ eventName }) => eventName === "JobRejected");
    const { digestToCid } = await import("../content/index.ts");
    const reason = rejected?.eventName === "JobRejected" ? rejected.args.reason : "0x";
    expect(new TextDecoder().decode(await store.get(digestToCid(reason)))).toBe("Not loud enough.");
    expect(await job.receipt()).toMatchObject({
      status: "Resolved",
      toPayee: 2_475000n,
      fee: 25000n,
      toClient: 2_500000n,
      reputation: { outcome: "Neutral" },
    });
  });

  it("refuses to wait for what cannot come any more", async () => {
    const { client, hireParameters } = market;
    const job = await client.jobs.hire(hireParameters);
    expect(await job.receipt()).toBeUndefined();
    await expect(job.deliverable()).rejects.toMatchObject({ name: "NothingSubmitted", jobId: job.id });
    await job.cancel();
    await expect(job.wait({ until: "Submitted" })).rejects.toMatchObject({
      name: "JobEnded",
      status: "Cancelled",
    });
    expect((await job.wait()).status).toBe("Cancelled");
  });

  it("is not found by an id that was never opened", async () => {
    await expect(market.client.jobs.load({ jobId: 7n })).rejects.toMatchObject({
      name: "JobNotFound",
      jobId: 7n,
    });
  });
});
