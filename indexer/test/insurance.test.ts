import { insurancePoolsAbi } from "@ainur/sdk/abi";
import { type Address, encodeFunctionData, erc20Abi, parseEther, parseUnits } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, localAccount, openPool, testDollarOf, wait } from "../../test/fixtures.ts";
import { expectSoundLedger, type IndexedTrial, startIndexedTrial } from "./indexedTrial.ts";
import { sendRaw } from "./indexing.ts";
import { word } from "./jobLives.ts";

const underwriter = localAccount(3);
const heir = localAccount(4).address;
const amount = 10_000000n;
let trial: IndexedTrial;
let pool: Address;
beforeAll(async () => {
  trial = await startIndexedTrial(3);
  pool = await openPool(trial.chain, underwriter);
}, 300_000);
afterAll(() => trial?.stop());

const manager = () => clientOf(trial.chain, underwriter);

/** The row of the pool, which must be what the contract says and what its movements add up to. */
async function row() {
  const { client, ask } = trial;
  const { insurancePool } = await ask(
    `query($pool: String!) { insurancePool(address: $pool) {
      name symbol manager asset capability ratioBps agentCapBps clientCapBps redemptionDelay minRate maxRate maxStepBps
      rate assets shares sharesAside openCover openCovers covers premiums payouts refunds recoveries
      underwritings { items { owner shares requested claimableAt deposited withdrawn } }
      movements(limit: 200, orderBy: "id") { items { kind account amount shares jobId assets } }
      rates(orderBy: "id") { items { rate } }
    } }`,
    { pool },
  );
  const state = await client.insurance.getState({ pool });
  const names = ["rate", "assets", "sharesAside", "openCover", "payouts", "recoveries"] as const;
  for (const name of names) expect([name, insurancePool[name]]).toEqual([name, String(state[name])]);
  const opened = await client.getEvents({
    contract: "insurancePool",
    address: pool,
    eventName: "CoverOpened",
  });
  expect(insurancePool.premiums).toBe(String(opened.reduce((sum, { args }) => sum + args.premium, 0n)));
  const { asset, minRate, maxRate, ...settings } = await client.insurance.getSettings({ pool });
  expect(insurancePool).toMatchObject({
    ...settings,
    asset: asset.toLowerCase(),
    minRate: String(minRate),
    maxRate: String(maxRate),
    manager: (await client.insurance.getManager({ pool })).toLowerCase(),
  });
  expect(insurancePool.rates.items.at(-1)).toEqual({ rate: String(state.rate) });

  let shares = 0n;
  for (const held of insurancePool.underwritings.items) {
    const { owner } = held;
    const request = await client.insurance.getRedeemRequest({ pool, owner });
    const owned = await client.insurance.getShares({ pool, owner });
    expect(held).toMatchObject({
      shares: String(owned),
      requested: String(request.shares),
      claimableAt: String(request.claimableAt),
    });
    shares += owned;
  }
  expect(insurancePool.shares).toBe(String(shares));

  const signs: Record<string, bigint> = {
    deposit: 1n,
    premium: 1n,
    recovery: 1n,
    redeem: -1n,
    payout: -1n,
    refund: -1n,
  };
  let assets = 0n;
  for (const movement of insurancePool.movements.items) {
    assets += (signs[movement.kind] ?? 0n) * BigInt(movement.amount);
    expect([movement.kind, movement.assets]).toEqual([movement.kind, String(assets)]);
  }
  expect(assets).toBe(state.assets);
  return insurancePool;
}

async function coverOf(jobId: bigint) {
  const { client, ask } = trial;
  const { cover, job } = await ask(
    `query($jobId: BigInt!) {
      cover(jobId: $jobId) { pool client agentId amount premium openedAt reservedUntil closedAt paid refund recovered }
      job(id: $jobId) { pool coverAmount premium cover { amount } coverPaid pending ledgerMovements(limit: 50, orderBy: "id") { items { cause from to amount } } }
    }`,
    { jobId: String(jobId) },
  );
  const found = await client.insurance.getCover({ pool, jobId });
  if (cover.closedAt === null) {
    expect(cover).toMatchObject({
      client: found.client.toLowerCase(),
      agentId: String(found.agentId),
      amount: String(found.amount),
      premium: String(found.premium),
      openedAt: String(found.openedAt),
      reservedUntil: String(found.reservedUntil),
    });
  } else {
    expect(found.amount).toBe(0n);
  }
  expect(job).toMatchObject({ pool: pool.toLowerCase(), coverAmount: cover.amount, premium: cover.premium });
  return { cover, job };
}

const causesOf = (job: { ledgerMovements: { items: { cause: string }[] } }) =>
  job.ledgerMovements.items.map(({ cause }) => cause);

describe("an insurance pool", { timeout: 240_000 }, () => {
  it("is followed in capital, shares and requests to leave", async () => {
    const { chain, mined } = trial;
    expect(await row()).toMatchObject({ name: "Cover of everything", openCovers: 0 });
    const shares = await manager().insurance.getShares({ pool, owner: underwriter.address });
    await sendRaw(
      chain,
      underwriter,
      pool,
      encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [heir, shares / 10n] }),
    );
    await mined(manager().insurance.requestRedeem({ pool, shares: shares / 5n }));
    await mined(manager().insurance.cancelRedeem({ pool }));
    await mined(manager().insurance.requestRedeem({ pool, shares: shares / 5n }));
    await row();
    const { redemptionDelay } = await manager().insurance.getSettings({ pool });
    await wait(chain, redemptionDelay + 1);
    await mined(manager().insurance.redeem({ pool, shares: shares / 10n }));
    await mined(manager().insurance.setRate({ pool, rate: parseEther("0.021") }));
    const { underwritings, movements } = await row();
    expect(underwritings.items).toHaveLength(2);
    expect(movements.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "deposit",
      "request",
      "cancelRequest",
      "request",
      "redeem",
    ]);
  });

  it("of a stranger with a hostile name is indexed too", async () => {
    const { chain, ask } = trial;
    const settings = {
      asset: testDollarOf(chain),
      capability: word("none"),
      ratioBps: 10_000,
      agentCapBps: 1,
      clientCapBps: 1,
      redemptionDelay: 30 * 86_400,
      minRate: 10n ** 14n,
      maxRate: 10n ** 17n,
      maxStepBps: 1,
    };
    const name = `\0'; DROP TABLE job; --${"x".repeat(5_000)}`;
    const data = encodeFunctionData({
      abi: insurancePoolsAbi,
      functionName: "create",
      args: [settings, heir, 10n ** 15n, name, "\u{1F4A3}\0"],
    });
    await sendRaw(chain, localAccount(9), chain.deployment.contracts.insurancePools, data, 15_000_000n);
    const { insurancePools } = await ask(
      '{ insurancePools(orderBy: "createdAt") { items { name symbol manager rate } } }',
    );
    expect(insurancePools.items).toHaveLength(2);
    expect(insurancePools.items[1]).toMatchObject({ symbol: "\u{1F4A3}\uFFFD", manager: heir.toLowerCase() });
    expect(insurancePools.items[1].name.startsWith("\uFFFD'; DROP TABLE job;")).toBe(true);
  });
});

describe("cover", { timeout: 240_000 }, () => {
  it("of a job that nobody took ends with most of its premium", async () => {
    const { client, mined, newTerms } = trial;
    const terms = await newTerms();
    await mined(client.jobs.openInsured({ terms, cover: { pool, amount, maxPremium: amount } }));
    const jobId = client.jobs.getId({ terms });
    const { cover } = await coverOf(jobId);
    expect(await row()).toMatchObject({ openCovers: 1, covers: 1, openCover: String(amount) });
    await mined(client.jobs.cancel({ terms }));
    const ended = await coverOf(jobId);
    expect(BigInt(ended.cover.refund)).toBeGreaterThan(BigInt(cover.premium) / 2n);
    expect(causesOf(ended.job)).toEqual(["premium", "price", "refund", "premium"]);
    expect(await row()).toMatchObject({ openCovers: 0, covers: 1, refunds: ended.cover.refund });
  });

  it("of a job that was done leaves its premium to the pool", async () => {
    const { client, provider, mined, newTerms, handIn } = trial;
    const terms = await newTerms();
    const providerSignature = await provider.jobs.signTerms({ terms });
    const cover = { pool, amount, maxPremium: amount };
    await mined(client.jobs.openInsured({ terms, cover, providerSignature }));
    await handIn(terms, "HELLO");
    const before = await row();
    await mined(client.jobs.complete({ terms }));
    const jobId = client.jobs.getId({ terms });
    const ended = await coverOf(jobId);
    expect(ended.job).toMatchObject({ coverPaid: "0", pending: 0 });
    expect(causesOf(ended.job)).toEqual(["premium", "price", "payment"]);
    expect(BigInt((await row()).assets)).toBe(BigInt(before.assets) + BigInt(ended.cover.premium));
  });

  it("pays what the court says and the bond does not, and may get it back", async () => {
    const { client, provider, mined, newTerms, handIn, dispute, vote, chain } = trial;
    const terms = await newTerms({ damages: parseUnits("50", 6), bond: parseEther("100") });
    const providerSignature = await provider.jobs.signTerms({ terms });
    const cover = { pool, amount, maxPremium: amount };
    await mined(client.jobs.openInsured({ terms, cover, providerSignature }));
    await handIn(terms, "hello");
    const disputeId = await dispute(terms);
    await vote(disputeId, () => 1);
    await wait(chain, (await client.court.getParameters()).periods.appeal);
    await mined(client.jobs.conclude({ terms, disputeId }));
    const jobId = client.jobs.getId({ terms });
    const paid = await coverOf(jobId);
    expect(paid.cover).toMatchObject({ paid: String(amount), refund: "0" });
    expect(paid.job).toMatchObject({ coverPaid: String(amount), pending: 0 });
    expect(causesOf(paid.job)).toEqual([
      "premium",
      "price",
      "post",
      "post",
      "arbitration",
      "refund",
      "damages",
      "payout",
    ]);
    expect((await row()).movements.items.slice(-2)).toMatchObject([
      { kind: "premium", amount: paid.cover.premium, jobId: String(jobId) },
      { kind: "payout", amount: String(amount), jobId: String(jobId) },
    ]);

    await mined(client.ledger.setOperator({ operator: pool, approved: true }));
    await mined(client.insurance.recover({ pool, jobId, amount: 3_000000n }));
    expect((await coverOf(jobId)).cover.recovered).toBe("3000000");
    expect(await row()).toMatchObject({ payouts: String(amount), recoveries: "3000000" });
  });

  it("and capital have moved in the Ledger with their cause", async () => {
    await expectSoundLedger(trial, [pool]);
    const { ledgerMovements } = await trial.ask(
      `query($pool: String!) {
        ledgerMovements(where: { caller: $pool }, orderBy: "id") { items { kind cause } }
      }`,
      { pool },
    );
    expect(ledgerMovements.items).toEqual([
      { kind: "deposit", cause: "capital" },
      { kind: "withdrawal", cause: "capital" },
      { kind: "transfer", cause: "premium" },
      { kind: "transfer", cause: "payout" },
      { kind: "transfer", cause: "payout" },
    ]);
  });
});
