import { custom, toHex } from "viem";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { clientOf, deployArbitrator, localAccount, openPool, wait } from "../../../test/fixtures.ts";
import {
  capability,
  fileOf,
  type Market,
  price,
  restarted,
  serving,
  startMarket,
  upperCase,
} from "../../../test/market.ts";
import { compressPublicKey, digestToCid } from "../content/index.ts";
import { buildTerms } from "../jobs/buildTerms.ts";
import type { Job } from "../jobs/Job.ts";
import { memoryJournal } from "../journal/memoryJournal.ts";
import type { Handler } from "./Handler.ts";

const SOON = { timeout: 10_000 };
let market: Market;
let loop: ReturnType<typeof serving> | undefined;
beforeAll(async () => {
  market = await startMarket();
});
afterEach(() => loop?.stop());
afterAll(() => market.chain.stop());

/** A handler that does nothing until it is let. */
function gated() {
  const gate = Promise.withResolvers<void>();
  let calls = 0;
  const handler: Handler = async (input, context) => {
    calls += 1;
    await gate.promise;
    return upperCase(input, context);
  };
  return { handler, open: gate.resolve, calls: () => calls };
}

const submissionsOf = (job: Job) =>
  market.client.getEvents({ contract: "jobs", eventName: "JobSubmitted", args: { jobId: job.id } });

/** Why the loop declined these jobs. */
function reasonsFor(jobIds: readonly bigint[]) {
  return (loop?.events ?? []).flatMap((event) =>
    event.type === "declined" && jobIds.includes(event.jobId) ? [event.reason] : [],
  );
}

/** Replaces the last blocks by empty ones. */
async function reorganise(depth: number) {
  await market.client.request({ method: "anvil_reorg", params: [depth, []] } as never);
}

async function textOf(job: Job) {
  return new TextDecoder().decode((await job.deliverable()).bytes);
}

describe("serve", () => {
  it("takes a job from its opening to its payment", async () => {
    const { client, provider, agentId, hireParameters, token } = market;
    const owner = localAccount(1).address;
    const before = await provider.ledger.getBalance({ owner, token });
    loop = serving(provider, { agentId });
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    const { bytes, summary, output } = await job.deliverable();
    expect(new TextDecoder().decode(bytes)).toBe("HELLO");
    expect({ summary, name: output.fileName }).toEqual({ summary: "5 characters.", name: "upper-hello.txt" });

    await job.complete();
    expect(await job.receipt()).toMatchObject({
      status: "Completed",
      toPayee: 4_950000n,
      fee: 50000n,
      toClient: 0n,
      slashed: 0n,
      reputation: { outcome: "Success", scored: true, scoreBefore: 500, scoreAfter: 505 },
    });
    expect(await provider.ledger.getBalance({ owner, token })).toBe(before + 4_950000n);
    await expect.poll(() => loop?.ofType("closed"), SOON).toHaveLength(1);
    expect(loop.events.map(({ type }) => type)).toEqual([
      "opened",
      "accepted",
      "working",
      "submitted",
      "closed",
    ]);
  });

  it("claims the price when the client stays silent", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId });
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    await wait(chain, 61);
    expect((await job.wait()).status).toBe("Completed");
    await expect.poll(() => loop?.ofType("claimed"), SOON).toHaveLength(1);
  });

  it("finishes in a new process what an earlier one has accepted, and hands in once", async () => {
    const { chain, client, store, agentId, hireParameters } = market;
    const stuck = gated();
    const first = serving(restarted(chain, 1, { store }), { agentId, handler: stuck.handler });
    const job = await client.jobs.hire(hireParameters);
    await expect.poll(stuck.calls, SOON).toBe(1);
    await first.stop();
    expect(await job.status()).toBe("Funded");

    loop = serving(restarted(chain, 1, { store }), { agentId });
    await job.wait({ until: "Submitted" });
    expect(await textOf(job)).toBe("HELLO");
    expect(await submissionsOf(job)).toHaveLength(1);
    expect(loop.ofType("accepted")).toHaveLength(0);
    stuck.open();
  });

  it("hands in again unchanged what was signed before a crash, without doing the work again", async () => {
    const { chain, client, store, agentId, hireParameters } = market;
    const journal = memoryJournal();
    const work = gated();
    const first = serving(restarted(chain, 1, { store, journal }), { agentId, handler: work.handler });
    const job = await client.jobs.hire(hireParameters);
    await expect.poll(work.calls, SOON).toBe(1);
    await chain.test.setAutomine(false);
    try {
      work.open();
      await expect.poll(() => journal.get(`submit:${job.id}`), SOON).toBeDefined();
      const hash = (await journal.get(`submit:${job.id}`))!.transaction!.hash;
      await first.stop();
      await chain.test.dropTransaction({ hash });
      await chain.test.setAutomine(true);

      loop = serving(restarted(chain, 1, { store, journal }), { agentId, handler: work.handler });
      await job.wait({ until: "Submitted" });
      expect((await submissionsOf(job)).map(({ transactionHash }) => transactionHash)).toEqual([hash]);
      expect(work.calls()).toBe(1);
    } finally {
      await chain.test.setAutomine(true);
    }
  });

  it("accepts again when the chain drops its acceptance while it works", async () => {
    const { client, provider, agentId, hireParameters } = market;
    const work = gated();
    loop = serving(provider, { agentId, handler: work.handler });
    const job = await client.jobs.hire(hireParameters);
    await expect.poll(work.calls, SOON).toBe(1);
    await reorganise(1);
    expect(await job.status()).toBe("Open");
    work.open();
    await job.wait({ until: "Submitted" });
    expect(await submissionsOf(job)).toHaveLength(1);
    expect(await textOf(job)).toBe("HELLO");
  });

  it("accepts again soon when the chain drops the acceptance that it waits for", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, confirmations: 3, lostAfter: 500 });
    const job = await client.jobs.hire(hireParameters);
    await chain.test.mine({ blocks: 2 });
    await job.wait({ until: "Funded" });
    await reorganise(1);
    expect(await job.status()).toBe("Open");
    await chain.test.mine({ blocks: 3 });
    await expect.poll(() => job.status(), SOON).toBe("Funded");
    await chain.test.mine({ blocks: 2 });
    await job.wait({ until: "Submitted" });
    expect(await submissionsOf(job)).toHaveLength(1);
  });

  it("drops a job that the chain drops, and follows it again when it is opened again", async () => {
    const { client, provider, agentId, hireParameters } = market;
    const wish = { ...hireParameters, file: fileOf("again"), idempotencyKey: "again" };
    const work = gated();
    loop = serving(provider, { agentId, handler: work.handler });
    const job = await client.jobs.hire({ ...wish, fund: false }).catch(() => client.jobs.hire(wish));
    await expect.poll(work.calls, SOON).toBe(1);
    await reorganise(2);
    expect(await job.status()).toBe("None");
    await expect.poll(() => loop?.ofType("vanished"), SOON).toHaveLength(1);
    work.open();
    const same = await client.jobs.hire(wish);
    expect(same.id).toBe(job.id);
    await job.wait({ until: "Submitted" });
    expect(await submissionsOf(job)).toHaveLength(1);
  });

  it("goes on when the node answers again, with what happened meanwhile", async () => {
    const { chain, client, store, agentId, hireParameters } = market;
    let isDown = false;
    const flaky = custom({
      async request({ method, params }) {
        if (isDown) throw new Error("connection refused");
        return client.request({ method, params } as never);
      },
    });
    const provider = clientOf({ ...chain, transport: flaky }, localAccount(1), { store });
    loop = serving(provider, { agentId });
    await (await client.jobs.hire(hireParameters)).wait({ until: "Submitted" });
    isDown = true;
    const job = await client.jobs.hire(hireParameters);
    await expect.poll(() => loop?.ofType("retrying"), SOON).not.toHaveLength(0);
    expect(await job.status()).toBe("Open");
    isDown = false;
    await job.wait({ until: "Submitted" });
    expect(await submissionsOf(job)).toHaveLength(1);
  });

  it("waits for the depth that it was told before it works", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, confirmations: 3 });
    const job = await client.jobs.hire(hireParameters);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(loop.events.filter((event) => "jobId" in event && event.jobId === job.id)).toHaveLength(0);
    await chain.test.mine({ blocks: 2 });
    await job.wait({ until: "Funded" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await job.status()).toBe("Funded");
    await chain.test.mine({ blocks: 2 });
    await job.wait({ until: "Submitted" });
  });

  it("works on an encrypted file for who encrypted it and for nobody else", async () => {
    const { client, provider, store, agentId, hireParameters } = market;
    const keyOf = (index: number) => toHex(localAccount(index).getHdKey().privateKey!);
    loop = serving(provider, { agentId, privateKey: keyOf(1) });
    const encryptFor = [1, 2].map((index) => compressPublicKey(localAccount(index).publicKey));
    const job = await client.jobs.hire({ ...hireParameters, file: fileOf("secret"), encryptFor });
    await job.wait({ until: "Submitted" });
    await expect(job.deliverable()).rejects.toMatchObject({ name: "DecryptionKeyMissing" });
    await expect(job.deliverable({ privateKey: keyOf(3) })).rejects.toMatchObject({ name: "NotARecipient" });
    const { bytes, output } = await job.deliverable({ privateKey: keyOf(2) });
    expect(new TextDecoder().decode(bytes)).toBe("SECRET");
    expect(new TextDecoder().decode(await store.get(output.cid))).not.toContain("SECRET");

    // The same envelope in a stranger's job opens for nobody.
    const thief = restarted(market.chain, 8, { store });
    await thief.waitFor({ hash: await thief.token.mint({ to: localAccount(8).address, amount: price }) });
    const stolen = await thief.jobs.hire({ ...hireParameters, file: fileOf("decoy") });
    await stolen.wait({ until: "Submitted" });
    const { terms } = stolen;
    await thief.waitFor({ hash: await thief.token.mint({ to: localAccount(8).address, amount: price }) });
    await thief.waitFor({ hash: await thief.ledger.deposit({ token: terms.token, amount: price }) });
    const copied = { ...terms, spec: job.terms.spec, salt: terms.salt + 1n };
    await thief.waitFor({ hash: await thief.jobs.open({ terms: copied }) });
    await expect.poll(() => loop?.ofType("declined"), SOON).toHaveLength(1);
  });

  it("declines what it cannot read and goes on with what it can", async () => {
    const { client, provider, store, agentId, hireParameters, token } = market;
    loop = serving(provider, { agentId, policy: { maxInputBytes: 1_000 } });
    const put = async (bytes: Uint8Array) => {
      const { cidToDigest } = await import("../content/index.ts");
      return cidToDigest(await store.put(bytes));
    };
    const json = (value: unknown) => put(new TextEncoder().encode(JSON.stringify(value)));
    const input = {
      cid: await store.put(new Uint8Array(5)),
      fileName: "a",
      mediaType: "text/plain",
      size: 5,
    };
    const spec = { type: "ainur.job-spec.v1", title: "T", capability, input };
    const hostile = [
      await put(new Uint8Array(100).fill(255)),
      await put(new TextEncoder().encode("[".repeat(60_000))),
      await put(new Uint8Array(70_000)),
      await json({ ...spec, input: { ...input, fileName: "../../etc/passwd" } }),
      await json({ ...spec, input: { ...input, size: 4 } }),
      await json({ ...spec, input: { ...input, size: 6 } }),
      await json({ ...spec, input: { ...input, size: 10_000_000 } }),
      await json({ ...spec, input: { ...input, encryption: "ainur.envelope.v1" } }),
      await json({ ...spec, capability: "text.other" }),
    ];
    const cost = price * BigInt(hostile.length);
    await client.waitFor({ hash: await client.ledger.deposit({ token, amount: cost }) });
    const jobIds: bigint[] = [];
    for (const [index, digest] of hostile.entries()) {
      const owner = localAccount(2).address;
      const terms = await buildTerms(client, {
        ...hireParameters,
        client: owner,
        spec: digest,
        salt: BigInt(index),
      });
      await client.waitFor({ hash: await client.jobs.open({ terms }) });
      jobIds.push(client.jobs.getId({ terms }));
    }
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    await expect.poll(() => reasonsFor(jobIds), SOON).toHaveLength(hostile.length);
  });

  it("asks again for a file that its store does not have yet", async () => {
    const { client, store, agentId, hireParameters } = market;
    let isAway = true;
    const late = restarted(market.chain, 1, {
      store: {
        ...store,
        get: async (...parameters) => {
          const { ContentNotFound } = await import("../content/index.ts");
          if (isAway) throw new ContentNotFound({ cid: parameters[0] });
          return store.get(...parameters);
        },
      },
    });
    loop = serving(late, { agentId, policy: { prices: { [hireParameters.token]: price } } });
    const job = await client.jobs.hire(hireParameters);
    await expect.poll(() => loop?.ofType("retrying"), SOON).not.toHaveLength(0);
    isAway = false;
    await job.wait({ until: "Submitted" });
  });

  it("gives a job up at once when the handler refuses its input", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId });
    const job = await client.jobs.hire({ ...hireParameters, file: fileOf("this is bad") });
    expect((await job.wait()).status).toBe("Failed");
    expect(await job.receipt()).toMatchObject({ toClient: price, toPayee: 0n });
    expect(loop.ofType("refused")).toMatchObject([{ reason: "The text is bad." }]);
  });

  it("contests a rejection when it is told to, and claims what the arbitrator rules", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    const fee = 300000n;
    const arbitrator = await deployArbitrator(chain, fee);
    loop = serving(provider, {
      agentId,
      policy: { arbitrators: [arbitrator.address], minContestPeriod: 1 },
      onRejected: () => ({ contest: { evidence: "It is loud.", maxFee: fee } }),
    });
    const job = await client.jobs.hire({ ...hireParameters, arbitrator });
    await job.wait({ until: "Submitted" });
    await expect(job.reject({ reason: "Not loud." })).rejects.toMatchObject({ name: "FundsMissing" });
    await job.reject({ reason: "Not loud.", fund: true });
    await job.wait({ until: "Disputed" });
    const [contested] = await client.getEvents({
      contract: "jobs",
      eventName: "JobContested",
      args: { jobId: job.id },
    });
    const { disputeId, evidence } = contested!.args;
    expect(new TextDecoder().decode(await market.store.get(digestToCid(evidence)))).toBe("It is loud.");
    await arbitrator.rule(chain.deployment.contracts.jobs, disputeId, 4n);
    await job.wait({ until: "Resolved" });
    expect(await job.receipt()).toMatchObject({ toClient: 1_250000n, reputation: { outcome: "Success" } });
    await expect.poll(() => loop?.ofType("claimed"), SOON).toHaveLength(1);
  });

  it("lets a rejection be when it is not told otherwise", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    const arbitrator = await deployArbitrator(chain, 1n);
    loop = serving(provider, { agentId, policy: { arbitrators: [arbitrator.address], minContestPeriod: 1 } });
    const job = await client.jobs.hire({ ...hireParameters, arbitrator });
    await job.wait({ until: "Submitted" });
    await job.reject({ reason: "No.", fund: true });
    await expect.poll(() => loop?.ofType("rejected"), SOON).toHaveLength(1);
    await wait(chain, 61);
    await client.waitFor({ hash: await client.jobs.expire({ terms: job.terms }) });
    expect(await job.receipt()).toMatchObject({ status: "Failed", toClient: price });
  });

  it("declines what its handler refuses, without harm, when it works first", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, workFirst: true });
    const bad = await client.jobs.hire({ ...hireParameters, file: fileOf("this is bad") });
    const good = await client.jobs.hire(hireParameters);
    await good.wait({ until: "Submitted" });
    expect(await textOf(good)).toBe("HELLO");
    await expect.poll(() => reasonsFor([bad.id]), SOON).toEqual(["The text is bad."]);
    expect(await bad.status()).toBe("Open");
    expect(
      loop.ofType("working").filter((event) => "jobId" in event && event.jobId === good.id),
    ).toHaveLength(1);
    await bad.cancel();
  });

  it("pays the damages that it agreed to out of its bond when it gives up", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId });
    const owner = localAccount(2).address;
    const job = await client.jobs.hire({ ...hireParameters, damages: 1_000000n, file: fileOf("bad") });
    const owed = await client.token.getAinuValue({ token: job.terms.token, amount: 1_000000n });
    expect(job.terms.bond).toBe(owed);
    expect((await job.wait()).status).toBe("Failed");
    expect((await job.receipt())?.slashed).toBe(owed);
    expect(await client.ledger.getBalance({ owner, token: chain.deployment.contracts.ainu })).toBe(owed);
  });

  it("tries a handler that fails as often as it was told, then gives up", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, attempts: 2 });
    const job = await client.jobs.hire({ ...hireParameters, file: fileOf("fail") });
    expect((await job.wait()).status).toBe("Failed");
    expect(loop.ofType("failed")).toMatchObject([{ attempt: 1 }, { attempt: 2 }]);
  });

  it("stops a handler that takes too long", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, {
      agentId,
      attempts: 1,
      timeout: 50,
      handler: () => new Promise(() => undefined),
    });
    const job = await client.jobs.hire(hireParameters);
    expect((await job.wait()).status).toBe("Failed");
  });

  it("declines what its card, its policy or its own rule does not want", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, accept: ({ spec }) => spec.title !== "Nonsense" || "not nonsense" });
    const stranger = localAccount(9).address;
    const unwanted = [
      { ...hireParameters, price: price - 1n },
      { ...hireParameters, payee: stranger },
      { ...hireParameters, defaultRuling: 1 },
      { ...hireParameters, arbitrator: { address: stranger } },
      { ...hireParameters, periods: { work: 5 } },
      { ...hireParameters, damages: price * 2n },
      { ...hireParameters, bond: 10n ** 21n },
      { ...hireParameters, title: "Nonsense" },
    ];
    const jobIds: bigint[] = [];
    for (const wish of unwanted) jobIds.push((await client.jobs.hire(wish)).id);
    await expect.poll(() => reasonsFor(jobIds), SOON).toHaveLength(unwanted.length);
    const reasons = reasonsFor(jobIds).join("\n");
    for (const reason of [
      "4999999 is below 5000000",
      `would pay ${stranger}`,
      "leave us ruling 1",
      `${stranger} is not trusted`,
      "5 seconds to work are too few",
      "damages of 10000000 are too high",
      "a bond of 1000000000000000000000 is too high",
      "not nonsense",
    ])
      expect(reasons).toContain(reason);
  });

  it("ends an insured offer on the chain that it does not want, and leaves another to its client", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    const pool = await openPool(chain, localAccount(3));
    loop = serving(provider, { agentId, policy: { minContestPeriod: 1 } });
    const { court } = chain.deployment.contracts;
    const unwanted = { ...hireParameters, price: price - 1n, arbitrator: { address: court } };
    const bare = await client.jobs.hire(unwanted);
    const insured = await client.jobs.hire({ ...unwanted, cover: { pool, amount: 1_000000n } });
    expect((await insured.wait()).status).toBe("Cancelled");
    expect(await insured.receipt()).toMatchObject({
      status: "Cancelled",
      toClient: price - 1n,
      closedBy: localAccount(1).address,
    });
    await expect.poll(() => loop?.ofType("closed"), SOON).toMatchObject([{ jobId: insured.id }]);
    expect(reasonsFor([bare.id, insured.id])).toHaveLength(2);
    expect(await bare.status()).toBe("Open");
    await bare.cancel();
    expect(await bare.receipt()).toMatchObject({ closedBy: localAccount(2).address });
  });

  it("does not call the pool of a stranger to end an offer", async () => {
    const { chain, client, provider, agentId, hireParameters } = market;
    const pool = "0x00000000000000000000000000000000005742a9";
    await chain.test.setCode({ address: pool, bytecode: "0x5f5f5260205ff3" }); // answers every call with a zero
    loop = serving(provider, { agentId, policy: { minContestPeriod: 1 } });
    const { court } = chain.deployment.contracts;
    const unwanted = { ...hireParameters, price: price - 1n, arbitrator: { address: court } };
    const job = await client.jobs.hire({ ...unwanted, cover: { pool, amount: 1n, maxPremium: 0n } });
    const behind = await client.jobs.hire({
      ...unwanted,
      cover: { pool: await openPool(chain, localAccount(3)), amount: 1n },
    });
    expect((await behind.wait()).status).toBe("Cancelled");
    await expect.poll(() => reasonsFor([job.id]), SOON).toHaveLength(1);
    expect(await job.status()).toBe("Open");
    await job.cancel();
  });

  it("ends all or none of the offers that it does not want, as it is told", async () => {
    const { client, provider, agentId, hireParameters } = market;
    loop = serving(provider, { agentId, declines: "all", workFirst: true });
    const job = await client.jobs.hire({ ...hireParameters, file: fileOf("this is bad") });
    expect((await job.wait()).status).toBe("Cancelled");
    expect(reasonsFor([job.id])).toEqual(["The text is bad."]);
    await loop.stop();
    loop = serving(provider, { agentId, declines: "none" });
    const kept = await client.jobs.hire({ ...hireParameters, price: price - 1n });
    await expect.poll(() => reasonsFor([kept.id]), SOON).toHaveLength(1);
    expect(await kept.status()).toBe("Open");
    await kept.cancel();
  });

  it("refuses to serve an agent that the account does not act for", async () => {
    const { chain, store, agentId } = market;
    const stranger = serving(restarted(chain, 9, { store }), { agentId });
    await expect(stranger.done).rejects.toMatchObject({ name: "NotAgentController", agentId });
  });
});
