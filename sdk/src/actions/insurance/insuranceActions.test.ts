import { parseEther, zeroAddress, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  localAccount,
  openPool,
  startHardhat,
  testDollarOf,
  wait,
} from "../../../../test/fixtures.ts";
import { startTrial, type Trial } from "../../../../test/trial.ts";
import { readAction } from "../../client/readAction.ts";
import { DISPUTE_TIME, eventOf, longestCovered } from "../../index.ts";

const underwriter = localAccount(3);
const capital = 1_000_000000n;
let trial: Trial;
let pool: `0x${string}`;

beforeAll(async () => {
  trial = await startTrial(await startHardhat(), 0);
  pool = await openPool(trial.chain, underwriter, { capital });
});
afterAll(() => trial.chain.stop());

const manager = () => clientOf(trial.chain, underwriter);

describe("a pool", () => {
  it("is known by its factory, with what was fixed and what it has", async () => {
    const { client, chain } = trial;
    expect(await client.insurance.isPool({ address: pool })).toBe(true);
    expect(await client.insurance.isPool({ address: underwriter.address })).toBe(false);
    expect(await client.insurance.getManager({ pool })).toBe(underwriter.address);
    expect(await client.insurance.getSettings({ pool })).toMatchObject({
      asset: testDollarOf(chain),
      capability: zeroHash,
      ratioBps: 10_000,
    });
    expect(await client.insurance.getState({ pool })).toMatchObject({
      assets: capital,
      openCover: 0n,
      rate: parseEther("0.02"),
    });
    const deposits = await client.getEvents({
      contract: "insurancePool",
      address: pool,
      eventName: "Deposit",
    });
    expect(deposits.map(({ args }) => args.assets)).toEqual([capital]);
  });

  it("gives capital back after a delay, for a while", async () => {
    const { mined, chain } = trial;
    const owner = underwriter.address;
    const all = await manager().insurance.getShares({ pool, owner });
    const shares = all / 10n;
    await mined(manager().insurance.requestRedeem({ pool, shares }));
    await mined(manager().insurance.cancelRedeem({ pool }));
    await mined(manager().insurance.requestRedeem({ pool, shares }));
    const { claimableAt } = await manager().insurance.getRedeemRequest({ pool, owner });
    expect(claimableAt).toBeGreaterThan(0);
    await expect(manager().insurance.redeem({ pool, shares })).rejects.toMatchObject({
      errorName: "ERC4626ExceededMaxRedeem",
      args: [owner, shares, 0n],
    });
    const { redemptionDelay } = await manager().insurance.getSettings({ pool });
    await wait(chain, redemptionDelay + 1);
    expect(await manager().insurance.getMaxRedeem({ pool, owner })).toBe(shares);
    expect(await manager().insurance.getRedemptionWindow({ pool })).toBeGreaterThan(0);
    const worth = await manager().insurance.previewRedeem({ pool, shares });
    const token = testDollarOf(chain);
    const before = await manager().token.getBalance({ owner, token });
    await mined(manager().insurance.redeem({ pool, shares }));
    expect(await manager().token.getBalance({ owner, token })).toBe(before + worth);
  });

  it("changes its rate by a step a day, only by its manager", async () => {
    const { mined, client, chain } = trial;
    await wait(chain, 86_401);
    const { rate } = await client.insurance.getState({ pool });
    await expect(client.insurance.setRate({ pool, rate })).rejects.toMatchObject({
      errorName: "NotManager",
      args: [localAccount(2).address],
    });
    await expect(manager().insurance.setRate({ pool, rate: rate * 2n })).rejects.toMatchObject({
      errorName: "RateOutOfBounds",
    });
    await mined(manager().insurance.setRate({ pool, rate: (rate * 11n) / 10n }));
    expect((await client.insurance.getState({ pool })).rate).toBe((rate * 11n) / 10n);
    await expect(manager().insurance.setManager({ pool, manager: zeroAddress })).rejects.toMatchObject({
      errorName: "InvalidManager",
      args: [zeroAddress],
    });
  });
});

describe("cover", () => {
  it("costs what was quoted, and is known to job and pool", async () => {
    const { client, mined, agentId } = trial;
    const terms = await trial.newTerms();
    const amount = 10_000000n;
    const premium = await client.insurance.quote({ pool, terms, amount });
    const dear = { terms, cover: { pool, amount, maxPremium: 0n } };
    await expect(client.jobs.openInsured(dear)).rejects.toMatchObject({ errorName: "PremiumTooHigh" });
    const { events } = await mined(
      client.jobs.openInsured({ terms, cover: { pool, amount, maxPremium: premium } }),
    );
    const insured = eventOf(events, "JobInsured").args;
    expect(insured).toMatchObject({ pool, amount });
    expect(premium - insured.premium).toBeLessThan(10n);
    const jobId = client.jobs.getId({ terms });
    expect(await client.jobs.getInsurer({ jobId })).toBe(pool);
    expect(await client.insurance.getCover({ pool, jobId })).toMatchObject({ amount, agentId });
    const buyer = { pool, agentId, client: localAccount(2).address };
    expect(await client.insurance.getExposure(buyer)).toEqual({ ofAgent: amount, ofClient: amount });
    const most = await client.insurance.getCapacity(buyer);
    expect(most).toBeGreaterThan(0n);
    const next = { terms: await trial.newTerms(), cover: { pool, amount: most + 1n, maxPremium: most } };
    await expect(client.jobs.openInsured(next)).rejects.toMatchObject({
      errorName: expect.stringMatching(/CapExceeded$/),
      contract: "insurancePool",
    });
    await mined(client.jobs.cancel({ terms }));
    expect(await client.insurance.getCover({ pool, jobId })).toMatchObject({ amount: 0n });
  });

  it("is for jobs that are over before capital may leave, a dispute included", async () => {
    const { client, provider, mined } = trial;
    const read = {
      contract: "insurancePool",
      address: pool,
      functionName: "DISPUTE_TIME",
      args: [],
    } as const;
    expect(await readAction(client, read)).toBe(DISPUTE_TIME);
    const { redemptionDelay } = await client.insurance.getSettings({ pool });
    const longest = longestCovered(redemptionDelay);
    const { reviewPeriod, contestPeriod } = await trial.newTerms();
    const jobOf = async (seconds: number) => {
      const terms = await trial.newTerms({ workPeriod: seconds - reviewPeriod - contestPeriod });
      const cover = { pool, amount: 1_000000n, maxPremium: 1_000000n };
      return { terms, cover, providerSignature: await provider.jobs.signTerms({ terms }) };
    };
    await expect(client.jobs.openInsured(await jobOf(longest + 1))).rejects.toMatchObject({
      errorName: "DurationTooLong",
      args: [BigInt(longest + 1), BigInt(longest)],
    });
    await mined(client.jobs.openInsured(await jobOf(longest)));
  });

  it("counts no capital that has asked to leave", async () => {
    const { client, mined, agentId } = trial;
    const buyer = { pool, agentId: agentId + 1n, client: underwriter.address };
    const before = await client.insurance.getCapacity(buyer);
    const shares = await client.insurance.getShares({ pool, owner: underwriter.address });
    await mined(manager().insurance.requestRedeem({ pool, shares: shares / 2n }));
    expect(await client.insurance.getCapacity(buyer)).toBe(before / 2n);
    expect(await client.insurance.getState({ pool })).toMatchObject({ sharesAside: shares / 2n });
    await mined(manager().insurance.cancelRedeem({ pool }));
    expect(await client.insurance.getCapacity(buyer)).toBe(before);
  });

  it("is for jobs that the court judges alone", async () => {
    const { client } = trial;
    const terms = await trial.newTerms({ arbitrator: zeroAddress });
    await expect(
      client.jobs.openInsured({ terms, cover: { pool, amount: 1_000000n, maxPremium: 1_000000n } }),
    ).rejects.toMatchObject({ errorName: "NotInsurable", args: [zeroAddress] });
  });

  it("is not paid back where nothing was paid", async () => {
    const { client } = trial;
    await expect(client.insurance.recover({ pool, jobId: 5n, amount: 1n })).rejects.toMatchObject({
      errorName: "NothingToRecover",
      args: [5n],
    });
  });
});
