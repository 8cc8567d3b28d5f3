import { parseEther, zeroAddress } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, localAccount, openPool, startHardhat, timeOf, wait } from "../../../test/fixtures.ts";
import { startTrial, type Trial } from "../../../test/trial.ts";
import { capabilityId, possibleActs, recoverJobs, requiredBond } from "../index.ts";
import { spendPolicy } from "../policy/spendPolicy.ts";

let trial: Trial;
let pool: `0x${string}`;
const owner = localAccount(2);

beforeAll(async () => {
  trial = await startTrial(await startHardhat(), 3);
  pool = await openPool(trial.chain, localAccount(3));
});
afterAll(() => trial.chain.stop());

const wish = () => ({
  agentId: trial.agentId,
  capability: "text.upper",
  file: { bytes: new TextEncoder().encode("hello"), name: "hello.txt" },
  token: trial.chain.deployment.contracts.testDollar ?? zeroAddress,
  price: 10_000000n,
  fund: true,
});

describe("hire", () => {
  it("has the court judge, unless nobody is to, or the token has no rate", async () => {
    const { client, chain } = trial;
    const { court } = chain.deployment.contracts;
    expect((await client.jobs.hire(wish())).terms.arbitrator).toBe(court);
    expect((await client.jobs.hire({ ...wish(), arbitrator: null })).terms.arbitrator).toBe(zeroAddress);
    const { terms } = await client.jobs.hire({ ...wish(), arbitrator: { minJurors: 5 } });
    expect(terms).toMatchObject({ arbitrator: court, minJurors: 5 });
  });

  it("asks for the bond that the risk asks for", async () => {
    const { client, provider, mined } = trial;
    const { terms } = await client.jobs.hire({ ...wish(), risk: 20_000 });
    const value = await client.token.getAinuValue({ token: terms.token, amount: terms.price });
    expect(terms.bond).toBe(requiredBond({ value, score: 500n, risk: 20_000n }));
    await mined(provider.jobs.accept({ terms }));
    const low = await client.jobs.hire({ ...wish(), risk: 20_000, bond: 1n });
    await expect(provider.jobs.accept({ terms: low.terms })).rejects.toMatchObject({
      errorName: "BondTooLow",
      args: [low.id, 1n, terms.bond],
    });
  });

  it("insures the job, and funds price and premium", async () => {
    const { client } = trial;
    const before = await client.ledger.getBalance({ owner: owner.address, token: wish().token });
    const job = await client.jobs.hire({ ...wish(), cover: { pool, amount: 5_000000n } });
    expect(await client.jobs.getInsurer({ jobId: job.id })).toBe(pool);
    const { premium } = await client.insurance.getCover({ pool, jobId: job.id });
    const after = await client.ledger.getBalance({ owner: owner.address, token: wish().token });
    expect(before - after).toBe(wish().price + premium);
  });

  it("keeps the deadlines of an insured job, whatever both agree on", async () => {
    const { client, provider, mined } = trial;
    const { id, terms } = await client.jobs.hire({ ...wish(), cover: { pool, amount: 1_000000n } });
    await mined(provider.jobs.accept({ terms }));
    const { deadline: from } = await client.jobs.get({ jobId: id });
    const extension = { terms, from, to: from + 60 };
    const providerSignature = await provider.jobs.signExtension({ ...extension, status: "Funded" });
    await expect(client.jobs.extend({ ...extension, providerSignature })).rejects.toMatchObject({
      errorName: "InsuredJob",
      args: [id],
      message: expect.stringContaining("was priced by its time, so its deadlines stay."),
    });
  });

  it("is one insured job by its key, and another wish with the key is refused", async () => {
    const { client } = trial;
    const keyed = { ...wish(), cover: { pool, amount: 1_000000n }, idempotencyKey: "insured" };
    const [first, second] = [await client.jobs.hire(keyed), await client.jobs.hire(keyed)];
    expect(second.id).toBe(first.id);
    for (const other of [
      { ...keyed, arbitrator: null },
      { ...keyed, risk: 10_000 },
    ])
      await expect(client.jobs.hire(other)).rejects.toMatchObject({ name: "IdempotencyConflict" });
  });

  it("says what the Ledger lacks for price and premium when it may not fund", async () => {
    const { chain, store } = trial;
    const poor = clientOf(chain, localAccount(5), { store });
    const cover = { pool, amount: 1_000000n, maxPremium: 500_000n };
    await expect(poor.jobs.hire({ ...wish(), cover, fund: false })).rejects.toMatchObject({
      name: "FundsMissing",
      available: 0n,
      needed: 10_500_000n,
    });
  });
});

describe("a job before the court", () => {
  it("is rejected with a claim and a remedy, which silence accepts", async () => {
    const { client, mined, chain } = trial;
    const terms = await trial.submitted("hello");
    const job = await client.jobs.load({ jobId: client.jobs.getId({ terms }) });
    expect(await job.dispute()).toBeUndefined();
    await expect(job.conclude()).rejects.toMatchObject({ name: "NotDisputed", jobId: job.id });
    await job.reject({ claim: "Quality", remedy: 3, reason: "Half of it.", fund: true });
    expect(await job.state()).toMatchObject({ status: "Rejected", claim: "Quality", remedy: 3 });
    await wait(chain, terms.contestPeriod + 1);
    await mined(client.jobs.expire({ terms }));
    expect(await job.receipt()).toMatchObject({
      status: "Failed",
      toClient: terms.price / 2n,
      reputation: { outcome: "Neutral" },
    });
    await expect(job.reject({ remedy: 5, reason: "No." })).rejects.toMatchObject({
      errorName: "WrongStatus",
    });
  });

  it("can be concluded by anybody once it is decided, and says so", async () => {
    const { client, mined, chain, agentId, bench } = trial;
    const terms = await trial.submitted("hello", { bond: parseEther("200") });
    const disputeId = await trial.dispute(terms, { claim: "Fraud" });
    await chain.test.mine({ blocks: 2, interval: 1 });
    await mined(client.court.draw({ disputeId }));
    const { periods } = await client.court.getParameters();
    await wait(chain, periods.evidence);
    const salt = capabilityId("salt");
    const seats = await client.court.getSeats({ disputeId, round: 0 });
    const votes = seats.map((drawn, seat) => {
      const { account } = bench.find((juror) => juror.agentId === drawn.agentId)!;
      return { seat, agentId: drawn.agentId, juror: clientOf(chain, account) };
    });
    for (const { seat, agentId: by, juror } of votes) {
      const commitment = juror.court.commitmentOf({ disputeId, round: 0, agentId: by, choice: 1, salt });
      await mined(juror.court.commit({ disputeId, seat, commitment }));
    }
    for (const { seat, juror } of votes)
      await mined(juror.court.reveal({ disputeId, seat, choice: 1, salt }));
    const job = await client.jobs.load({ jobId: client.jobs.getId({ terms }) });
    const actsNow = async () => {
      const [state, found] = [await job.state(), await job.dispute()];
      const now = Number(await timeOf(chain));
      const acts = possibleActs({ terms, state, dispute: found?.court, account: owner.address, now });
      return acts.map(({ act }) => act);
    };
    expect(await actsNow()).toEqual([]);
    await wait(chain, periods.appeal);
    expect(await actsNow()).toEqual(["conclude"]);
    const recovered = await recoverJobs(client, { account: owner.address });
    expect(recovered.find(({ jobId }) => jobId === job.id)?.acts).toEqual([{ act: "conclude" }]);
    await job.conclude();
    const receipt = await job.receipt();
    expect(receipt).toMatchObject({
      toClient: terms.price,
      reputation: { outcome: "Severe", scored: true, scoreAfter: 0 },
    });
    expect(receipt?.slashed).toBe(
      await client.token.getAinuValue({ token: terms.token, amount: terms.damages }),
    );
    expect(receipt?.penalty).toBeGreaterThan(0n);
    expect(await client.staking.getNominationFactor({ agentId })).toBe(5n * 10n ** 35n);
  });

  it("counts premiums, nominations and jurors' deposits as spends", async () => {
    const { chain, agentId } = trial;
    const { ainu } = chain.deployment.contracts;
    const { token } = wish();
    const policy = spendPolicy({
      perTransaction: { [ainu]: parseEther("50"), [token]: 10_000000n },
      counterparties: [localAccount(1).address],
    });
    const client = clientOf(chain, owner, { policy, store: trial.store });
    const refused = (asked: bigint, of = ainu) => ({
      name: "PolicyRefusal",
      rule: "perTransaction",
      asked,
      token: of,
    });
    const amount = parseEther("51");
    await expect(client.nominations.nominate({ agentId, amount })).rejects.toMatchObject(refused(amount));
    await expect(client.nominations.addRewards({ amount })).rejects.toMatchObject(refused(amount));
    await expect(client.court.optIn({ agentId, units: 1 })).rejects.toMatchObject(refused(parseEther("100")));
    await expect(client.insurance.recover({ pool, jobId: 1n, amount: 10_000001n })).rejects.toMatchObject({
      rule: "counterparties",
      asked: pool,
    });
    await expect(
      client.jobs.openInsured({
        terms: await trial.newTerms({ price: 5_000000n }),
        cover: { pool, amount: 1n, maxPremium: 1n },
      }),
    ).rejects.toMatchObject({ rule: "counterparties", asked: pool });
    const open = clientOf(chain, owner, { policy: spendPolicy({ perTransaction: { [token]: 5_000000n } }) });
    await expect(
      open.jobs.openInsured({
        terms: await trial.newTerms({ price: 5_000000n }),
        cover: { pool, amount: 1n, maxPremium: 1n },
      }),
    ).rejects.toMatchObject(refused(5_000001n, token));
    await expect(open.insurance.deposit({ pool, amount: 5_000001n })).rejects.toMatchObject(
      refused(5_000001n, token),
    );
  });
});
