import { type Hex, parseEther } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount, testDollarOf, timeOf, wait } from "../../test/fixtures.ts";
import { expectSoundLedger, type IndexedTrial, startIndexedTrial } from "./indexedTrial.ts";

const nominator = localAccount(2).address;
const owner = localAccount(1).address;
const nominating = `query($agentId: BigInt!, $nominator: String!) {
  nominationPool(agentId: $agentId) {
    assets shares leavingAssets leavingShares nominators commissionBps nextCommissionBps nextCommissionAt
    rewarded commission commissionClaimed slashed delegate
  }
  nomination(agentId: $agentId, nominator: $nominator) {
    shares leavingShares withdrawableAt nominated withdrawn claimed
  }
}`;

let trial: IndexedTrial;
beforeAll(async () => {
  trial = await startIndexedTrial(0);
}, 300_000);
afterAll(() => trial?.stop());

/** The rows of pool and nomination, which must be what the contract says. */
async function rows() {
  const { client, agentId, ask } = trial;
  const { nominationPool, nomination } = await ask(nominating, { agentId: String(agentId), nominator });
  const pool = await client.nominations.getPool({ agentId });
  expect(nominationPool).toMatchObject({
    assets: String(pool.assets),
    shares: String(pool.shares),
    leavingAssets: String(pool.leavingAssets),
    leavingShares: String(pool.leavingShares),
    commissionBps: pool.commissionBps,
    nextCommissionBps: pool.nextCommissionBps,
    nextCommissionAt: String(pool.nextCommissionAt),
  });
  expect(BigInt(nominationPool.commission) - BigInt(nominationPool.commissionClaimed)).toBe(pool.commission);
  const held = await client.nominations.get({ agentId, nominator });
  expect(nomination).toMatchObject({
    shares: String(held.shares),
    leavingShares: String(held.leavingShares),
    withdrawableAt: String(held.withdrawableAt),
  });
  return { pool: nominationPool, nomination };
}

/** A job that its provider fails. */
async function fail() {
  const { client, provider, mined, newTerms, chain } = trial;
  const terms = await newTerms();
  const providerSignature = await provider.jobs.signTerms({ terms });
  await mined(client.jobs.openSigned({ terms, providerSignature }));
  await wait(chain, terms.workPeriod + 1);
  await mined(client.jobs.expire({ terms }));
  return client.jobs.getId({ terms });
}

describe("nominations", { timeout: 240_000 }, () => {
  it("are followed from nominating by rewards and offences to leaving", async () => {
    const { client, provider, mined, agentId, chain } = trial;
    await mined(provider.nominations.setDelegate({ agentId, delegate: owner }));
    await mined(client.nominations.nominate({ agentId, amount: parseEther("200") + 7n }));
    expect((await rows()).pool).toMatchObject({ nominators: 1, delegate: owner.toLowerCase() });

    await mined(client.nominations.addRewards({ amount: parseEther("10") }));
    await mined(client.nominations.claimRewards({ agentId, to: nominator }));
    await mined(provider.nominations.claimCommission({ agentId, to: owner }));
    await mined(client.nominations.addRewards({ amount: parseEther("3") }));
    await mined(client.nominations.compound({ agentId }));
    const rewarded = await rows();
    expect(BigInt(rewarded.pool.commissionClaimed)).toBeGreaterThan(0n);
    // What an only nominator got is all, but for what rounding down left.
    const rest = BigInt(rewarded.pool.rewarded) - BigInt(rewarded.nomination.claimed);
    expect(rest).toBeGreaterThanOrEqual(0n);
    expect(rest).toBeLessThan(10n);

    const { shares } = await client.nominations.get({ agentId, nominator });
    await mined(client.nominations.unnominate({ agentId, shares: shares / 3n }));
    await fail();
    await mined(client.nominations.sync({ agentId }));
    expect(BigInt((await rows()).pool.slashed)).toBe(await client.nominations.getSlashedBalance());
    await mined(client.nominations.unnominate({ agentId, shares: shares / 7n })); // at a price of less than one
    await fail();
    await mined(client.nominations.collectSlashed());
    await wait(chain, (await client.staking.getUnbondingPeriod()) + 1);
    await mined(client.nominations.withdraw({ agentId, to: nominator }));
    expect((await rows()).pool).toMatchObject({ nominators: 1, leavingShares: "0" });
    const last = await client.nominations.get({ agentId, nominator });
    await mined(client.nominations.unnominate({ agentId, shares: last.shares }));
    expect((await rows()).pool.nominators).toBe(1);
    await wait(chain, (await client.staking.getUnbondingPeriod()) + 1);
    await mined(client.nominations.withdraw({ agentId, to: nominator }));
    expect((await rows()).pool).toMatchObject({ nominators: 0, assets: "0", leavingAssets: "0" });
  });

  it("have a commission that falls at once and rises later", async () => {
    const { client, provider, mined, agentId, chain } = trial;
    await mined(provider.nominations.setCommission({ agentId, commissionBps: 500 }));
    expect((await rows()).pool).toMatchObject({ commissionBps: 500, nextCommissionAt: "0" });
    await mined(provider.nominations.setCommission({ agentId, commissionBps: 1_500 }));
    expect((await rows()).pool).toMatchObject({ commissionBps: 500, nextCommissionBps: 1_500 });
    await wait(chain, (await client.staking.getUnbondingPeriod()) + 1);
    await mined(client.nominations.nominate({ agentId, amount: parseEther("50") }));
    expect((await rows()).pool).toMatchObject({ commissionBps: 1_500, nextCommissionAt: "0" });
  });

  it("give their votes to the delegate", async () => {
    const { client, ask } = trial;
    const { delegateVotes } = await ask(
      "query($owner: String!) { delegateVotes(delegate: $owner) { votes } }",
      {
        owner,
      },
    );
    expect(delegateVotes.votes).toBe(String(await client.nominations.getVotes({ delegate: owner })));
    expect(BigInt(delegateVotes.votes)).toBeGreaterThan(0n);
  });
});

describe("offences", { timeout: 240_000 }, () => {
  it("are kept with what they cost, the third as a repeated one", async () => {
    const { client, agentId, ask } = trial;
    const jobId = await fail();
    const { offences, agent, job } = await ask(
      `query($agentId: BigInt!, $jobId: BigInt!) {
        offences(where: { agentId: $agentId }, orderBy: "id") { items { kind jobId victim toVictim penalty nominationFactor } }
        agent(id: $agentId) { bonded nominationFactor }
        job(id: $jobId) { slashed penalty }
      }`,
      { agentId: String(agentId), jobId: String(jobId) },
    );
    expect(offences.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "Failure",
      "Failure",
      "RepeatedFailures",
    ]);
    const last = offences.items.at(-1);
    expect(last).toMatchObject({ jobId: String(jobId), victim: nominator.toLowerCase() });
    expect(job).toEqual({ slashed: last.toVictim, penalty: last.penalty });
    expect(BigInt(last.penalty)).toBeGreaterThan(0n);
    const factor = await client.staking.getNominationFactor({ agentId });
    expect(agent).toEqual({
      bonded: String((await client.staking.getBond({ agentId })).bonded),
      nominationFactor: String(factor),
    });
    expect(last.nominationFactor).toBe(String(factor));
  });
});

describe("protocol fees", { timeout: 240_000 }, () => {
  it("are sold lot by lot", async () => {
    const { client, mined, chain, ask, submitted } = trial;
    const token = testDollarOf(chain);
    const lot = async () => {
      const { feeAuction } = await ask(
        "query($token: String!) { feeAuction(token: $token) { amount startedAt nextAmount } }",
        { token },
      );
      const { amount, startedAt } = await client.fees.getAuction({ token });
      expect(feeAuction).toEqual({ amount: String(amount), startedAt: String(startedAt), nextAmount: null });
      return amount;
    };
    const earn = async () => {
      const terms = await submitted("HELLO");
      await mined(client.jobs.complete({ terms }));
      await mined(client.jobs.collectFees({ token }));
    };
    await earn();
    await mined(client.fees.start({ token }));
    const first = await lot();
    expect(first).toBeGreaterThan(0n);
    await earn(); // waits for the next lot
    await mined(client.fees.buy({ token, minAmount: first, maxPrice: parseEther("1000") }));
    const second = await lot();
    expect(second).toBeGreaterThan(0n);
    expect((await client.fees.getAuction({ token })).startedAt).toBe(Number(await timeOf(chain)));
    await mined(client.fees.buy({ token, minAmount: second, maxPrice: parseEther("1000") }));
    expect(await lot()).toBe(0n);
    const { feeSales, rewards } = await ask(
      '{ feeSales(orderBy: "id") { items { buyer amount } } rewards(orderBy: "id") { totalCount items { from } } }',
    );
    expect(feeSales.items).toEqual(
      [first, second].map((amount) => ({ buyer: nominator.toLowerCase(), amount: String(amount) })),
    );
    expect(rewards.items.at(-1).from).toBe(chain.deployment.contracts.feeAuction.toLowerCase());
  });

  it("and all that moved with stakes have their cause", async () => {
    const { ask, chain, client, mined } = trial;
    await mined(client.staking.collectPenalties());
    await expectSoundLedger(trial);
    const { ledgerMovements } = await ask(
      '{ ledgerMovements(limit: 200, where: { kind: transfer }, orderBy: "id") { items { cause from to } } }',
    );
    const { nominations, staking } = chain.deployment.contracts;
    const between = (from: Hex | undefined, to: Hex | undefined) =>
      ledgerMovements.items
        .filter(
          (row: { from: string; to: string }) =>
            (from === undefined || row.from === from.toLowerCase()) &&
            (to === undefined || row.to === to.toLowerCase()),
        )
        .map(({ cause }: { cause: string }) => cause);
    expect(new Set(between(nominator, nominations))).toEqual(new Set(["nomination", "reward"]));
    expect(new Set(between(nominations, nominator))).toEqual(new Set(["unnominated", "reward"]));
    expect(new Set(between(nominations, localAccount(0).address))).toEqual(new Set(["penalty"]));
    expect(new Set(between(staking, localAccount(0).address))).toEqual(new Set(["penalty"]));
  });
});
