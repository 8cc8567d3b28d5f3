import { readFile } from "node:fs/promises";
import { hashTerms, type JobTerms, jobDomainOf, jobIdOf } from "@ainur/sdk";
import {
  agentRegistryAbi,
  jobsAbi,
  ledgerAbi,
  reputationAbi,
  stakingAbi,
  tokenListAbi,
} from "@ainur/sdk/abi";
import {
  type Address,
  concat,
  createClient,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  maxUint256,
  parseEther,
  toFunctionSelector,
  toHex,
} from "viem";
import { readContract } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  deployArbitrator,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startAnvil,
  testDollarOf,
  timeOf,
  wait,
} from "../../test/fixtures.ts";
import { caughtUp, done, query, registerWith, sendRaw, startTestIndexer } from "./indexing.ts";
import { historyOf, openSignedJob, termsOf, word } from "./jobLives.ts";

const lower = (text: string) => text.toLowerCase();

let local: LocalChain;
let running: Awaited<ReturnType<typeof startTestIndexer>>;
let agentId: bigint;
const account = { client: localAccount(2), provider: localAccount(1), stranger: localAccount(3) };
const ask = (text: string, variables = {}) => query(running.indexer.url, text, variables);
const clients = () => ({
  client: clientOf(local, account.client),
  provider: clientOf(local, account.provider),
});

beforeAll(async () => {
  local = await startAnvil();
  running = await startTestIndexer(local);
  await fund(local, account.client);
  await fund(local, account.provider);
  agentId = await registerAgent(local, account.provider);
  await running.indexer.ready;
});
afterAll(async () => {
  await running?.stop();
  await local?.stop();
});

const parties = () => ({ ...clients(), account, agentId, local });
const newTerms = (changes?: Partial<JobTerms>) => termsOf(parties(), changes);
const openSigned = (changes?: Partial<JobTerms>) => openSignedJob(parties(), changes);
const idOf = (terms: JobTerms) => jobIdOf(jobDomainOf(clients().client), terms);
const history = async (terms: JobTerms) => {
  await caughtUp(running.indexer, local);
  return historyOf(running.indexer.url, idOf(terms));
};

describe("the life of a job", () => {
  it("is followed from opening by milestone to payment", async () => {
    const { client, provider } = clients();
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
    const { client, provider } = clients();
    const arbitrator = await deployArbitrator(local, 2_000000n);
    const terms = await openSigned({ arbitrator: arbitrator.address });
    await done(provider, provider.jobs.submit({ terms, deliverable: word("bad work") }));
    await done(client, client.jobs.reject({ terms, reason: word("reason"), maxFee: 2_000000n }));
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
    const { client, provider } = clients();
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
    const { client } = clients();
    const terms = await newTerms();
    await done(client, client.jobs.revoke({ terms }));
    await caughtUp(running.indexer, local);
    const { jobTransitions, job } = await ask(
      "query($id: BigInt!) { job(id: $id) { id } jobTransitions(where: { jobId: $id }) { items { event status } } }",
      { id: String(idOf(terms)) },
    );
    expect(job).toBeNull();
    expect(jobTransitions.items).toEqual([{ event: "JobRevoked", status: "Revoked" }]);
    expect(hashTerms(jobDomainOf(client), terms)).toBe(toHex(idOf(terms), { size: 32 }));
  });

  it("adds up earnings, volume, fees accrued and fees collected", async () => {
    const { client } = clients();
    const token = testDollarOf(local);
    await caughtUp(running.indexer, local);
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
    await caughtUp(running.indexer, local);
    const after = await ask(sums, variables);
    expect(after.token.accruedFees).toBe("0");
    expect(after.all.feesCollected).toBe("2600000");
    const { ledgerMovements } = await ask(
      "{ ledgerMovements(where: { cause: fees }) { items { amount to jobId } } }",
    );
    expect(ledgerMovements.items).toEqual([
      { amount: "2600000", to: lower(localAccount(0).address), jobId: null },
    ]);
  });
});

describe("agents", () => {
  const agentOf = async (id: bigint) => {
    await caughtUp(running.indexer, local);
    const { agent } = await ask(
      `query($id: BigInt!) { agent(id: $id) {
        owner wallet uri capabilities activeUntil registeredAt bonded locked unbonding withdrawableAt feedbacks
        metadata { items { key value } } capabilityLevels(orderBy: "slug") { items { slug level } }
        bondMovements(orderBy: "id") { items { kind } } feedback { items { value backed revoked tag1
          responses { items { responder uri } } } }
      } }`,
      { id: String(id) },
    );
    return agent;
  };

  it("follow registration, card, capabilities, listing and transfer", async () => {
    const stranger = clientOf(local, account.stranger);
    await local.test.setBalance({ address: account.stranger.address, value: parseEther("10") });
    const id = await registerWith(stranger, {
      agentURI: "ipfs://one",
      metadata: [{ key: "color", value: "0xc0ffee" }],
    });
    expect(await agentOf(id)).toMatchObject({
      owner: lower(account.stranger.address),
      wallet: lower(account.stranger.address),
      uri: "ipfs://one",
      capabilities: [],
      activeUntil: "0",
      metadata: { items: [{ key: "color", value: "0xc0ffee" }] },
    });
    const capabilities = [
      { slug: "image.ocr", level: 80 },
      { slug: "audio.cut", level: 20 },
    ];
    await done(stranger, stranger.agents.setCapabilities({ agentId: id, capabilities }));
    await done(stranger, stranger.agents.setURI({ agentId: id, agentURI: "ipfs://two" }));
    const listed = await agentOf(id);
    expect(listed).toMatchObject({ uri: "ipfs://two", capabilities: ["audio.cut", "image.ocr"] });
    expect(listed.capabilityLevels.items).toEqual([
      { slug: "audio.cut", level: 20 },
      { slug: "image.ocr", level: 80 },
    ]);
    expect(Number(listed.activeUntil)).toBeGreaterThan(Number(await timeOf(local)));
    const found = await ask(
      '{ agents(where: { capabilities_has: "image.ocr" }) { items { id } totalCount } }',
    );
    expect(found.agents).toEqual({ items: [{ id: String(id) }], totalCount: 1 });

    const fewer = [{ slug: "image.ocr", level: 0 }];
    await done(stranger, stranger.agents.setCapabilities({ agentId: id, capabilities: fewer }));
    await done(stranger, stranger.agents.retire({ agentId: id }));
    await done(
      stranger,
      stranger.agents.transfer({ agentId: id, from: account.stranger.address, to: account.client.address }),
    );
    const moved = await agentOf(id);
    expect(moved).toMatchObject({
      owner: lower(account.client.address),
      wallet: null,
      capabilities: ["audio.cut"],
    });
    expect(Number(moved.activeUntil)).toBeLessThanOrEqual(Number(await timeOf(local)));
  });

  it("follow a bond in and out", async () => {
    const { provider } = clients();
    await done(provider, provider.staking.unbond({ agentId, amount: parseEther("100") }));
    expect(await agentOf(agentId)).toMatchObject({ unbonding: String(parseEther("100")) });
    await done(provider, provider.staking.cancelUnbonding({ agentId }));
    await done(provider, provider.staking.unbond({ agentId, amount: parseEther("30") }));
    await wait(local, 121);
    await done(provider, provider.staking.withdraw({ agentId, to: account.provider.address }));
    const agent = await agentOf(agentId);
    expect(agent).toMatchObject({ unbonding: "0", withdrawableAt: "0" });
    const kinds = agent.bondMovements.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.slice(-4)).toEqual(["unbond", "cancel", "unbond", "withdraw"]);
    const { ledgerMovements } = await ask(
      "{ ledgerMovements(where: { cause: unbonded }) { items { amount agentId } } }",
    );
    expect(ledgerMovements.items).toEqual([{ amount: String(parseEther("30")), agentId: String(agentId) }]);
  });

  it("collect feedback, its backing, answers and revocation", async () => {
    const { client, provider } = clients();
    const before = await agentOf(agentId);
    await done(client, client.reputation.giveFeedback({ agentId, value: 5n, tag1: "quality" }));
    const feedback = { agentId, clientAddress: account.client.address, feedbackIndex: 1n };
    await done(provider, provider.reputation.respond({ ...feedback, responseURI: "ipfs://thanks" }));
    await done(client, client.reputation.giveFeedback({ agentId, value: -3n, tag1: "speed" }));
    await done(client, client.reputation.revokeFeedback({ agentId, feedbackIndex: 2n }));
    const agent = await agentOf(agentId);
    expect(agent.feedbacks).toBe(before.feedbacks + 1);
    expect(agent.feedback.items).toEqual([
      {
        value: "5",
        backed: true,
        revoked: false,
        tag1: "quality",
        responses: { items: [{ responder: lower(account.provider.address), uri: "ipfs://thanks" }] },
      },
      { value: "-3", backed: true, revoked: true, tag1: "speed", responses: { items: [] } },
    ]);
  });

  it("survive whatever a stranger writes", async () => {
    const stranger = clientOf(local, account.stranger);
    const hostile = [
      `<script>alert(1)</script>'"; DROP TABLE agent; --`,
      "null \0 byte and a lone \ud800 surrogate",
      "\u202e\u0000\uffff emoji \u{1f4a9}",
      `data:text/plain,${"x".repeat(20_000)}`,
    ];
    const ids: bigint[] = [];
    for (const agentURI of hostile) ids.push(await registerWith(stranger, { agentURI }));
    const key = "k".repeat(5_000);
    await done(
      stranger,
      stranger.agents.setMetadata({ agentId: ids[0]!, key, value: `0x${"ff".repeat(10_000)}` }),
    );
    const feedbackURI = "y".repeat(100_000);
    const { client } = clients();
    await done(
      client,
      client.reputation.giveFeedback({ agentId: ids[1]!, value: 1n, tag1: "\0", feedbackURI }),
    );
    // Bytes that are no UTF-8 at all, under a key that is none either.
    const { contracts } = local.deployment;
    const data = encodeAbiParameters([{ type: "bytes" }], ["0xc328ff00fe80"]);
    await sendRaw(
      local,
      account.stranger,
      contracts.agentRegistry,
      concat([toFunctionSelector("register(string)"), data]),
    );
    await caughtUp(running.indexer, local);
    const { agents } = await ask(
      'query($ids: [BigInt!]) { agents(where: { id_in: $ids }, orderBy: "id") { items { uri } } }',
      { ids: ids.map(String) },
    );
    const uris = agents.items.map(({ uri }: { uri: string }) => uri);
    expect(uris[0]).toBe(hostile[0]);
    expect(uris[1]).toBe("null \ufffd byte and a lone \ufffd surrogate");
    expect(uris[3]).toBe(hostile[3]);
    const { feedbacks } = await ask(
      "query($id: BigInt!) { feedbacks(where: { agentId: $id }) { items { uri tag1 } } }",
      {
        id: String(ids[1]),
      },
    );
    expect(feedbacks.items[0].uri).toHaveLength(65_536);
    expect(feedbacks.items[0].tag1).toBe("\ufffd");
    expect(running.lines).toEqual([]);
  });
});

describe("the Ledger", () => {
  it("has rows whose sum is what it holds of every token", async () => {
    const { client } = clients();
    const token = testDollarOf(local);
    await done(client, client.ledger.transfer({ token, to: account.stranger.address, amount: 3_000000n }));
    await done(client, client.ledger.withdraw({ token, amount: 1_000000n, to: account.stranger.address }));
    await caughtUp(running.indexer, local);
    const { tokens } = await ask(
      "{ tokens { items { address held listed accounts(limit: 100) { items { owner balance } } } } }",
    );
    expect(tokens.items).toHaveLength(2);
    for (const { address, held, accounts } of tokens.items) {
      const sum = accounts.items.reduce(
        (total: bigint, { balance }: { balance: string }) => total + BigInt(balance),
        0n,
      );
      const balance = await readContract(createClient(local), {
        address,
        abi: erc20Abi,
        functionName: "balanceOf",
        args: [local.deployment.contracts.ledger],
      });
      expect(sum).toBe(balance);
      expect(BigInt(held)).toBe(balance);
      for (const { owner, balance: row } of accounts.items) {
        expect(row).toBe(String(await client.ledger.getBalance({ token: address, owner })));
      }
    }
  });

  it("ignores transfers of nothing, also of ids that are no token", async () => {
    const before = await ask("{ ledgerMovements { totalCount } ledgerAccounts { totalCount } }");
    for (const id of [maxUint256, 7n]) {
      const args = [account.client.address, id, 0n] as const;
      await sendRaw(
        local,
        account.stranger,
        local.deployment.contracts.ledger,
        encodeFunctionData({ abi: ledgerAbi, functionName: "transfer", args }),
      );
    }
    await caughtUp(running.indexer, local);
    expect(await ask("{ ledgerMovements { totalCount } ledgerAccounts { totalCount } }")).toEqual(before);
  });

  it("knows who may move whose balance", async () => {
    const { client } = clients();
    await done(client, client.ledger.setOperator({ operator: account.stranger.address, approved: true }));
    await done(client, client.ledger.setOperator({ operator: account.stranger.address, approved: false }));
    await caughtUp(running.indexer, local);
    const { operators } = await ask(
      'query($owner: String!) { operators(where: { owner: $owner }, orderBy: "time") { items { operator approved } } }',
      { owner: account.client.address },
    );
    expect(operators.items).toHaveLength(3);
    expect(operators.items).toContainEqual({ operator: lower(account.stranger.address), approved: false });
  });
});

describe("governance", () => {
  it("is followed in modules, approvals, rates and parameters", async () => {
    const { provider } = clients();
    const { staking, reputation, jobs, tokenList, timelock, agentRegistry } = local.deployment.contracts;
    const dollar = testDollarOf(local);
    const module = account.stranger.address;
    await local.test.impersonateAccount({ address: timelock });
    await local.test.setBalance({ address: timelock, value: parseEther("1") });
    const govern = (to: Address, data: Hex) => sendRaw(local, timelock, to, data);
    await govern(staking, encodeFunctionData({ abi: stakingAbi, functionName: "addModule", args: [module] }));
    await govern(
      reputation,
      encodeFunctionData({ abi: reputationAbi, functionName: "addModule", args: [module] }),
    );
    await done(provider, provider.staking.approveModule({ agentId, module, approved: true }));
    await govern(
      staking,
      encodeFunctionData({ abi: stakingAbi, functionName: "removeModule", args: [module] }),
    );
    const minimumBond = parseEther("150");
    await govern(
      staking,
      encodeFunctionData({ abi: stakingAbi, functionName: "setMinimumBond", args: [minimumBond] }),
    );
    await govern(jobs, encodeFunctionData({ abi: jobsAbi, functionName: "setFee", args: [250, module, 1n] }));
    await govern(
      agentRegistry,
      encodeFunctionData({ abi: agentRegistryAbi, functionName: "setRegistrationPeriod", args: [172_800] }),
    );
    await govern(
      tokenList,
      encodeFunctionData({ abi: tokenListAbi, functionName: "setRate", args: [dollar, 0n] }),
    );
    await caughtUp(running.indexer, local);

    const { protocolModules, moduleApprovals, parameters, token } = await ask(
      `query($dollar: String!) {
        protocolModules(orderBy: "contract") { items { contract module removed } }
        moduleApprovals { items { agentId module approved } }
        parameters(orderBy: "name") { items { name value } }
        token(address: $dollar) { rate listed rateChanges(orderBy: "id") { items { rate } } }
      }`,
      { dollar },
    );
    expect(protocolModules.items).toHaveLength(2);
    expect(protocolModules.items).toContainEqual({
      contract: "staking",
      module: lower(module),
      removed: true,
    });
    expect(protocolModules.items).toContainEqual({
      contract: "reputation",
      module: lower(module),
      removed: false,
    });
    expect(moduleApprovals.items).toEqual([
      { agentId: String(agentId), module: lower(module), approved: true },
    ]);
    expect(
      Object.fromEntries(parameters.items.map((row: Record<string, string>) => [row.name, row.value])),
    ).toEqual({
      feeBps: "250",
      minimumBond: String(minimumBond),
      minimumScoredFee: "1",
      registrationPeriod: "172800",
      treasury: lower(module),
    });
    expect(token).toMatchObject({ rate: "0", listed: false });
    expect(token.rateChanges.items).toHaveLength(2);
  });
});

describe("queries", () => {
  it("page through rows by cursors without losing or repeating one", async () => {
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
    const { provider } = clients();
    const capabilities = [{ slug: "text.upper", level: 50 }];
    await done(provider, provider.agents.setCapabilities({ agentId, capabilities }));
    await caughtUp(running.indexer, local);
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
