import { readFile } from "node:fs/promises";
import { hashTerms, jobDomainOf } from "@ainur/sdk";
import { parseEther, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deployArbitrator, testDollarOf, wait } from "../../test/fixtures.ts";
import { account, type IndexedMarket, lower, startIndexedMarket } from "./indexedMarket.ts";
import { done } from "./indexing.ts";
import { word } from "./jobLives.ts";

let market: IndexedMarket;
beforeAll(async () => {
  market = await startIndexedMarket();
});
afterAll(() => market?.stop());

describe("the life of a job", () => {
  it("is followed from opening by milestone to payment", async () => {
    const { client, provider, agentId, newTerms, history } = market;
    const terms = await newTerms();
    await done(client, client.jobs.open({ terms }));
    await done(provider, provider.jobs.accept({ terms }));
    await done(client, client.jobs.payMilestone({ terms, cumulative: 40_000000n }));
    await done(provider, provider.jobs.submit({ terms, deliverable: word("work") }));
    await done(client, client.jobs.complete({ terms }));

    const job = await history(terms);
    expect(job).toMatchObject({ status: "Completed", paid: "40000000", toPayee: "99000000", fee: "1000000" });
    expect(job).toMatchObject({
      toClient: "0",
      deliverable: word("work"),
      pending: 0,
      agent: { id: String(agentId) },
    });
    expect(job.events).toEqual([
      "JobOpened Open",
      "JobFunded Funded",
      "MilestonePaid Funded",
      "JobSubmitted Submitted",
      "JobClosed Completed",
      "BondSettled Completed",
    ]);
    expect(job.money).toEqual(["price 100000000", "payment 39600000", "payment 59400000"]);
    expect(job.bond).toEqual([`lock ${parseEther("60")}`, `release ${parseEther("60")}`]);
    expect(job.milestones.items).toEqual([{ cumulative: "40000000", toPayee: "39600000", fee: "400000" }]);
    expect(job.receipts.items).toEqual([{ outcome: "Success", disputed: false, scored: true, score: 505 }]);
    for (const time of ["openedAt", "fundedAt", "submittedAt", "closedAt"])
      expect(Number(job[time])).toBeGreaterThan(0);
    expect(job.transitions.items.map((t: { sender: string }) => t.sender)).toEqual(
      ["client", "provider", "client", "provider", "client", "client"].map((who) =>
        lower(account[who as "client"].address),
      ),
    );
  });

  it("names the movements of both parties' posts, the arbitrator's fee and the damages of a lost dispute", async () => {
    const { client, provider, local, openSigned, history } = market;
    const arbitrator = await deployArbitrator(local, 2_000000n);
    const terms = await openSigned({ arbitrator: arbitrator.address });
    await done(provider, provider.jobs.submit({ terms, deliverable: word("bad work") }));
    await done(
      client,
      client.jobs.reject({
        terms,
        claim: "WrongResult",
        remedy: 1,
        reason: word("reason"),
        maxFee: 2_000000n,
      }),
    );
    await done(provider, provider.jobs.contest({ terms, evidence: word("evidence"), maxFee: 2_000000n }));
    const disputed = await history(terms);
    expect(disputed).toMatchObject({
      status: "Disputed",
      reason: word("reason"),
      evidence: word("evidence"),
    });
    expect(disputed).toMatchObject({ clientPost: "2000000", providerPost: "2000000" });
    await arbitrator.rule(local.deployment.contracts.jobs, BigInt(disputed.disputeId), 1n);
    await done(client, client.jobs.execute({ terms }));

    const job = await history(terms);
    expect(job).toMatchObject({
      status: "Resolved",
      ruling: 1,
      toClient: "100000000",
      feeToClient: "2000000",
    });
    expect(job.slashed).toBe(String(parseEther("50")));
    expect(job.money).toEqual([
      "price 100000000",
      "post 2000000",
      "post 2000000",
      "arbitration 2000000",
      "refund 102000000",
      `damages ${parseEther("50")}`,
    ]);
    expect(job.events).toEqual([
      "JobOpened Open",
      "JobFunded Funded",
      "JobSubmitted Submitted",
      "JobRejected Rejected",
      "JobContested Disputed",
      "JobRuled Ruled",
      "JobClosed Resolved",
      "BondSettled Resolved",
    ]);
    expect(job.bond).toEqual([
      `lock ${parseEther("60")}`,
      `release ${parseEther("60")}`,
      `slash ${parseEther("50")}`,
    ]);
    expect(job.receipts.items).toMatchObject([{ outcome: "Failure", disputed: true }]);
  });

  it("ends by conceding, expiring, cancelling, silence and agreement", async () => {
    const { client, provider, local, newTerms, openSigned, history } = market;
    const conceded = await openSigned({ damages: 0n });
    await done(provider, provider.jobs.concede({ terms: conceded }));
    const cancelled = await newTerms();
    await done(client, client.jobs.open({ terms: cancelled }));
    await done(client, client.jobs.cancel({ terms: cancelled }));

    const agreed = await openSigned();
    const from = Number((await history(agreed)).deadline);
    const extension = { terms: agreed, status: "Funded", from, to: from + 77 } as const;
    const longer = await provider.jobs.signExtension(extension);
    await done(client, client.jobs.extend({ ...extension, providerSignature: longer }));
    expect(await history(agreed)).toMatchObject({ deadline: String(from + 77) });
    const split = { terms: agreed, paid: 0n, toProvider: 60_000000n, deadline: 1n << 40n };
    const providerSignature = await provider.jobs.signSplit(split);
    await done(client, client.jobs.agree({ ...split, providerSignature }));

    const silent = await openSigned();
    await done(provider, provider.jobs.submit({ terms: silent, deliverable: word("work") }));
    const late = await openSigned();
    await wait(local, 1_001);
    await done(client, client.jobs.settle({ terms: silent }));
    await done(client, client.jobs.expire({ terms: late }));

    expect(await history(conceded)).toMatchObject({
      status: "Failed",
      money: ["price 100000000", "refund 100000000"],
    });
    expect(await history(cancelled)).toMatchObject({
      status: "Cancelled",
      bond: [],
      receipts: { items: [] },
    });
    expect(await history(agreed)).toMatchObject({
      status: "Agreed",
      toPayee: "59400000",
      toClient: "40000000",
      money: ["price 100000000", "payment 59400000", "refund 40000000"],
    });
    expect(await history(silent)).toMatchObject({ status: "Completed" });
    expect(await history(late)).toMatchObject({ status: "Expired", slashed: String(parseEther("50")) });
  });

  it("keeps the revocation of terms that never became a job", async () => {
    const { client, ask, newTerms, idOf, upToDate } = market;
    const terms = await newTerms();
    await done(client, client.jobs.revoke({ terms }));
    await upToDate();
    const { jobTransitions, job } = await ask(
      "query($id: BigInt!) { job(id: $id) { id } jobTransitions(where: { jobId: $id }) { items { event status } } }",
      { id: String(idOf(terms)) },
    );
    expect(job).toBeNull();
    expect(jobTransitions.items).toEqual([{ event: "JobRevoked", status: "Revoked" }]);
    expect(hashTerms(jobDomainOf(client), terms)).toBe(toHex(idOf(terms), { size: 32 }));
  });

  it("adds up earnings, volume, fees accrued and fees collected", async () => {
    const { client, local, ask, agentId, upToDate } = market;
    const token = testDollarOf(local);
    await upToDate();
    const sums = `query($token: String!, $agent: BigInt!) {
      token(address: $token) { accruedFees }
      all: tokenTotal(period: "all", start: "0", token: $token) { volume fees feesCollected }
      days: tokenTotals(where: { period: day, token: $token }) { items { volume } }
      earning(agentId: $agent, token: $token) { amount }
      total(period: "all", start: "0") { opened funded completed failed expired agreed resolved cancelled disputed activeAgents }
      agent(id: $agent) { score completed failed disputes locked bonded }
    }`;
    const variables = { token, agent: String(agentId) };
    const before = await ask(sums, variables);
    expect(before.token.accruedFees).toBe(String(await client.jobs.getAccruedFees({ token })));
    expect(before.total).toEqual({
      opened: 7,
      funded: 6,
      completed: 2,
      failed: 1,
      expired: 1,
      agreed: 1,
      resolved: 1,
      cancelled: 1,
      disputed: 1,
      activeAgents: 1,
    });
    expect(before.all).toEqual({ volume: "260000000", fees: "2600000", feesCollected: "0" });
    expect(
      before.days.items.reduce((sum: bigint, { volume }: { volume: string }) => sum + BigInt(volume), 0n),
    ).toBe(260_000000n);
    expect(before.earning.amount).toBe("257400000");
    const record = await client.reputation.getRecord({ agentId });
    expect(before.agent).toMatchObject({
      score: record.score,
      completed: record.completed,
      failed: record.failed,
      disputes: record.disputes,
    });
    const bond = await client.staking.getBond({ agentId });
    expect(before.agent).toMatchObject({ bonded: String(bond.bonded), locked: String(bond.locked) });

    await done(client, client.jobs.collectFees({ token }));
    await upToDate();
    const after = await ask(sums, variables);
    expect(after.token.accruedFees).toBe("0");
    expect(after.all.feesCollected).toBe("2600000");
    const { ledgerMovements } = await ask(
      "{ ledgerMovements(where: { cause: fees }) { items { amount to jobId } } }",
    );
    expect(ledgerMovements.items).toEqual([
      { amount: "2600000", to: lower(local.deployment.contracts.feeAuction), jobId: null },
    ]);
  });
});

describe("queries", () => {
  it("page through rows by cursors without losing or repeating one", async () => {
    const { ask } = market;
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      // biome-ignore lint/suspicious/noExplicitAny: its type would refer to itself
      const page: any = await ask(
        'query($after: String) { jobTransitions(orderBy: "id", limit: 7, after: $after) { items { id } totalCount pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      total = page.jobTransitions.totalCount;
      seen.push(...page.jobTransitions.items.map(({ id }: { id: string }) => id));
      after = page.jobTransitions.pageInfo.hasNextPage ? page.jobTransitions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toEqual([...seen].sort());
  });

  it("of the README find something", async () => {
    const { provider, ask, agentId, upToDate } = market;
    const capabilities = [{ slug: "text.upper", level: 50 }];
    await done(provider, provider.agents.setCapabilities({ agentId, capabilities }));
    await upToDate();
    const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
    const queries = [...readme.matchAll(/```\n([^`]*)```/g)].map(([, text]) => text ?? "");
    expect(queries).toHaveLength(3);
    for (const text of queries) {
      for (const { items } of Object.values<{ items: unknown[] }>(await ask(text))) {
        expect(items.length).toBeGreaterThan(0);
      }
    }
  });

  it("filter by status, party and time, and count", async () => {
    const { ask } = market;
    const { jobs, none } = await ask(
      `query($client: String!) {
        jobs(where: { status_in: [Completed, Expired], client: $client, openedAt_gt: "0" }) { totalCount items { status } }
        none: jobs(where: { client: "${account.stranger.address}" }) { totalCount }
      }`,
      { client: account.client.address },
    );
    expect(jobs.totalCount).toBe(3);
    expect(none.totalCount).toBe(0);
  });
});
