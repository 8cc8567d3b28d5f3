import { zeroAddress, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startHardhat,
  testDollarOf,
  timeOf,
} from "../../../test/fixtures.ts";
import { capabilityId, type JobTerms, memoryJournal, PolicyRefusal } from "../index.ts";
import { spendPolicy } from "./spendPolicy.ts";

const customer = localAccount(1);
const worker = localAccount(2);
const thief = localAccount(3);
let local: LocalChain;
let token: `0x${string}`;
let agentId: bigint;

beforeAll(async () => {
  local = await startHardhat();
  token = testDollarOf(local);
  await fund(local, customer);
  await fund(local, worker);
  agentId = await registerAgent(local, worker);
});
afterAll(() => local.stop());

let salt = 0n;
async function newTerms(changes: Partial<JobTerms> = {}): Promise<JobTerms> {
  salt += 1n;
  return {
    client: customer.address,
    provider: worker.address,
    payee: worker.address,
    agentId,
    capability: capabilityId("text.keywords"),
    spec: zeroHash,
    token,
    price: 60_000000n,
    damages: 0n,
    bond: 0n,
    risk: 0,
    arbitrator: zeroAddress,
    courtId: 0n,
    minJurors: 0,
    defaultRuling: 3,
    openBy: Number(await timeOf(local)) + 3_600,
    workPeriod: 3_600,
    reviewPeriod: 3_600,
    contestPeriod: 3_600,
    salt,
    ...changes,
  };
}

describe("a client with a spend policy", () => {
  it("refuses before anything is signed, and says which rule, limit and token", async () => {
    const policy = spendPolicy({ perTransaction: { [token]: 50_000000n } });
    const client = clientOf(local, customer, { policy });
    const refusal = await client.jobs.open({ terms: await newTerms() }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PolicyRefusal);
    expect(refusal).toMatchObject({ rule: "perTransaction", limit: 50_000000n, asked: 60_000000n, token });
    await expect(client.jobs.signTerms({ terms: await newTerms() })).rejects.toThrow(PolicyRefusal);
  });

  it("counts a day's jobs, but not those that came to nothing", async () => {
    const policy = spendPolicy({ perDay: { [token]: 100_000000n } });
    const client = clientOf(local, customer, { policy });
    const late = await newTerms({ openBy: 1 });
    await expect(client.jobs.open({ terms: late })).rejects.toMatchObject({ errorName: "OpeningOver" });
    await client.waitFor({ hash: await client.jobs.open({ terms: await newTerms() }) });
    await expect(client.jobs.open({ terms: await newTerms() })).rejects.toMatchObject({
      rule: "perDay",
      asked: 120_000000n,
    });
  });

  it("counts signed terms once when it opens them itself", async () => {
    const policy = spendPolicy({ perDay: { [token]: 100_000000n } });
    const client = clientOf(local, customer, { policy });
    const terms = await newTerms();
    await client.jobs.signTerms({ terms });
    await client.waitFor({ hash: await client.jobs.open({ terms }) });
  });

  it("remembers the day's spending after a restart with the same journal", async () => {
    const journal = memoryJournal();
    const rules = { perDay: { [token]: 100_000000n } };
    const before = clientOf(local, customer, { policy: spendPolicy(rules), journal });
    await before.waitFor({ hash: await before.jobs.open({ terms: await newTerms() }) });
    const after = clientOf(local, customer, { policy: spendPolicy(rules), journal });
    await expect(after.jobs.open({ terms: await newTerms() })).rejects.toMatchObject({ rule: "perDay" });
  });

  it("lets its own money move between wallet and Ledger, and none of it to a stranger", async () => {
    const policy = spendPolicy({ counterparties: [worker.address], perDay: { [token]: 0n } });
    const client = clientOf(local, customer, { policy });
    await client.waitFor({ hash: await client.ledger.withdraw({ token, amount: 10n }) });
    await client.waitFor({ hash: await client.ledger.deposit({ token, amount: 10n }) });
    const stranger = { rule: "counterparties", asked: thief.address };
    const to = thief.address;
    await expect(client.ledger.withdraw({ token, amount: 1n, to })).rejects.toMatchObject(stranger);
    await expect(client.ledger.transfer({ token, amount: 1n, to })).rejects.toMatchObject(stranger);
    await expect(client.token.approve({ token, amount: 1n, spender: to })).rejects.toMatchObject(stranger);
    await expect(client.ledger.setOperator({ operator: to, approved: true })).rejects.toMatchObject(stranger);
    const deadline = 10n ** 10n;
    await expect(
      client.ledger.signOperator({ operator: to, approved: true, deadline }),
    ).rejects.toMatchObject(stranger);
    await expect(client.token.signPermit({ token, spender: to, amount: 1n, deadline })).rejects.toMatchObject(
      stranger,
    );
  });

  it("knows the arbitrator and the bond", async () => {
    const { ainu } = local.deployment.contracts;
    const policy = spendPolicy({ arbitrators: [], perTransaction: { [ainu]: 5n, [token]: 10n ** 12n } });
    const client = clientOf(local, customer, { policy });
    const terms = await newTerms({ arbitrator: thief.address });
    await expect(client.jobs.open({ terms })).rejects.toMatchObject({
      rule: "arbitrators",
      asked: thief.address,
    });
    await expect(client.staking.bond({ agentId, amount: 6n })).rejects.toMatchObject({
      token: ainu,
      asked: 6n,
    });
    const fee = {
      terms: await newTerms(),
      claim: "Quality",
      remedy: 1,
      reason: zeroHash,
      maxFee: 10n ** 12n + 1n,
    } as const;
    await expect(client.jobs.reject(fee)).rejects.toMatchObject({
      rule: "perTransaction",
      asked: fee.maxFee,
    });
  });
});
