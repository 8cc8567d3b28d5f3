import { parseEther, zeroAddress, zeroHash } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  deployArbitrator,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startHardhat,
  testDollarOf,
  timeOf,
  wait,
} from "../../../../test/fixtures.ts";
import { capabilityId, eventOf, isContractError, type JobTerms, readAction } from "../../index.ts";

const customer = localAccount(1);
const worker = localAccount(2);
const stranger = localAccount(3);
const price = 10_000000n;
const deliverable = capabilityId("a deliverable");
const cost = 1_000000n;

let local: LocalChain;
let agentId: bigint;
let arbitrator: Awaited<ReturnType<typeof deployArbitrator>>;
let salt = 0n;

beforeAll(async () => {
  local = await startHardhat();
  await fund(local, customer);
  await fund(local, worker);
  agentId = await registerAgent(local, worker);
  arbitrator = await deployArbitrator(local, cost);
});
afterAll(() => local.stop());

const client = () => clientOf(local, customer);
const provider = () => clientOf(local, worker);
const relayer = () => clientOf(local, stranger);

async function newTerms(changes: Partial<JobTerms> = {}): Promise<JobTerms> {
  salt += 1n;
  return {
    client: customer.address,
    provider: worker.address,
    payee: worker.address,
    agentId,
    capability: capabilityId("text.keywords"),
    spec: capabilityId("a specification"),
    token: testDollarOf(local),
    price,
    damages: 2_000000n,
    bond: parseEther("50"),
    risk: 0,
    arbitrator: arbitrator.address,
    courtId: 1n,
    minJurors: 3,
    defaultRuling: 3,
    openBy: Number(await timeOf(local)) + 3_600,
    workPeriod: 3_600,
    reviewPeriod: 3_600,
    contestPeriod: 3_600,
    salt,
    ...changes,
  };
}

async function funded(changes: Partial<JobTerms> = {}): Promise<JobTerms> {
  const terms = await newTerms(changes);
  const providerSignature = await provider().jobs.signTerms({ terms });
  await mined(client().jobs.openSigned({ terms, providerSignature }));
  return terms;
}

async function submitted(changes: Partial<JobTerms> = {}): Promise<JobTerms> {
  const terms = await funded(changes);
  await mined(provider().jobs.submit({ terms, deliverable }));
  return terms;
}

async function mined(write: Promise<`0x${string}`>) {
  return client().waitFor({ hash: await write });
}

async function statusOf(terms: JobTerms) {
  return (await client().jobs.get({ jobId: client().jobs.getId({ terms }) })).status;
}

const balanceOf = (owner: `0x${string}`) => client().ledger.getBalance({ owner, token: testDollarOf(local) });

describe("a job's id", () => {
  it("is computed locally as the contract computes it", async () => {
    const terms = await newTerms();
    const onChain = await readAction(client(), { contract: "jobs", functionName: "idOf", args: [terms] });
    expect(client().jobs.getId({ terms })).toBe(onChain);
  });
});

describe("agreement", () => {
  it("escrows the price when the client opens, and binds both when the provider accepts", async () => {
    const terms = await newTerms();
    const before = await balanceOf(customer.address);
    const { events } = await mined(client().jobs.open({ terms }));
    expect(eventOf(events, "JobOpened").args).toMatchObject({ jobId: client().jobs.getId({ terms }), terms });
    expect(await balanceOf(customer.address)).toBe(before - price);
    expect(await statusOf(terms)).toBe("Open");
    await mined(provider().jobs.accept({ terms }));
    expect(await statusOf(terms)).toBe("Funded");
  });

  it("opens in one transaction of a relayer with both signatures", async () => {
    const terms = await newTerms();
    const clientSignature = await client().jobs.signTerms({ terms });
    const providerSignature = await provider().jobs.signTerms({ terms });
    await mined(relayer().jobs.openSigned({ terms, clientSignature, providerSignature }));
    expect(await statusOf(terms)).toBe("Funded");
  });

  it("accepts by the provider's signature", async () => {
    const terms = await newTerms();
    await mined(client().jobs.open({ terms }));
    await mined(
      relayer().jobs.acceptBySig({ terms, providerSignature: await provider().jobs.signTerms({ terms }) }),
    );
    expect(await statusOf(terms)).toBe("Funded");
  });

  it("gives the price back when the client cancels in time", async () => {
    const terms = await newTerms();
    const before = await balanceOf(customer.address);
    await mined(client().jobs.open({ terms }));
    await mined(client().jobs.cancel({ terms }));
    expect(await balanceOf(customer.address)).toBe(before);
    expect(await statusOf(terms)).toBe("Cancelled");
  });

  it("gives the price back when the provider declines, and lets nobody else do so", async () => {
    const terms = await newTerms();
    const before = await balanceOf(customer.address);
    await mined(client().jobs.open({ terms }));
    await expect(relayer().jobs.cancel({ terms })).rejects.toMatchObject({ errorName: "NotParty" });
    await mined(provider().jobs.cancel({ terms }));
    expect(await balanceOf(customer.address)).toBe(before);
    expect(await statusOf(terms)).toBe("Cancelled");
  });

  it("names the status when revoked terms are opened", async () => {
    const terms = await newTerms();
    await mined(provider().jobs.revoke({ terms }));
    const error = await client()
      .jobs.open({ terms })
      .catch((reason: unknown) => reason);
    expect(isContractError(error, "WrongStatus") && error.args).toEqual([client().jobs.getId({ terms }), 1]);
    expect(error).toMatchObject({ contract: "jobs", message: expect.stringContaining("is Revoked") });
  });
});

describe("work", () => {
  it("pays the provider less the fee when the client completes", async () => {
    const terms = await submitted();
    const before = await balanceOf(worker.address);
    const { events } = await mined(client().jobs.complete({ terms }));
    const { toPayee, fee } = eventOf(events, "JobClosed").args;
    const { feeBps } = await client().jobs.getProtocolFee();
    expect(fee).toBe((price * BigInt(feeBps)) / 10_000n);
    expect(await balanceOf(worker.address)).toBe(before + toPayee);
    expect(toPayee + fee).toBe(price);
    expect(await statusOf(terms)).toBe("Completed");
  });

  it("gathers the protocol's fees until somebody collects them for the treasury", async () => {
    const terms = await submitted();
    const token = testDollarOf(local);
    const { treasury } = await client().jobs.getProtocolFee();
    const [gathered, held] = [await client().jobs.getAccruedFees({ token }), await balanceOf(treasury)];
    const { events } = await mined(client().jobs.complete({ terms }));
    const { fee } = eventOf(events, "JobClosed").args;
    expect(await client().jobs.getAccruedFees({ token })).toBe(gathered + fee);
    await mined(relayer().jobs.collectFees({ token }));
    expect(await balanceOf(treasury)).toBe(held + gathered + fee);
    expect(await client().jobs.getAccruedFees({ token })).toBe(0n);
  });

  it("is submitted and completed by signatures that a relayer sends", async () => {
    const terms = await funded();
    const deadline = (await timeOf(local)) + 600n;
    const submit = await provider().jobs.signSubmit({ terms, deliverable, deadline });
    await mined(relayer().jobs.submitBySig({ terms, deliverable, deadline, signature: submit }));
    expect(await statusOf(terms)).toBe("Submitted");
    const complete = await client().jobs.signComplete({ terms, deadline });
    await mined(relayer().jobs.completeBySig({ terms, deadline, signature: complete }));
    expect(await statusOf(terms)).toBe("Completed");
  });

  it("pays milestones by call and by signature", async () => {
    const terms = await funded();
    await mined(client().jobs.payMilestone({ terms, cumulative: 2_000000n }));
    const signature = await client().jobs.signMilestone({ terms, cumulative: 5_000000n });
    await mined(provider().jobs.payMilestoneBySig({ terms, cumulative: 5_000000n, signature }));
    expect((await client().jobs.get({ jobId: client().jobs.getId({ terms }) })).paid).toBe(5_000000n);
  });

  it("refunds the client when the provider concedes", async () => {
    const terms = await submitted();
    const before = await balanceOf(customer.address);
    await mined(provider().jobs.concede({ terms }));
    expect(await balanceOf(customer.address)).toBe(before + price);
    expect(await statusOf(terms)).toBe("Failed");
  });

  it("refuses a caller who is no party, by name and address", async () => {
    const terms = await submitted();
    const error = await relayer()
      .jobs.complete({ terms })
      .catch((reason: unknown) => reason);
    expect(isContractError(error, "NotParty") && error.args).toEqual([
      client().jobs.getId({ terms }),
      stranger.address,
    ]);
  });
});

describe("a contested job", () => {
  it("posts both fees, follows the ruling and returns the winner's post", async () => {
    const terms = await submitted();
    const jobId = client().jobs.getId({ terms });
    const maxFee = await client().jobs.getArbitrationCost({ terms });
    expect(maxFee).toBe(cost);
    await mined(client().jobs.reject({ terms, claim: "Quality", remedy: 1, reason: zeroHash, maxFee }));
    expect(await client().jobs.getFees({ jobId })).toEqual({ client: cost, provider: 0n });
    const { events } = await mined(provider().jobs.contest({ terms, evidence: zeroHash, maxFee }));
    const { disputeId } = eventOf(events, "JobContested").args;
    expect(await statusOf(terms)).toBe("Disputed");

    await arbitrator.rule(local.deployment.contracts.jobs, disputeId, 5n);
    expect(await statusOf(terms)).toBe("Ruled");
    const before = await balanceOf(worker.address);
    await mined(relayer().jobs.execute({ terms }));
    expect(await statusOf(terms)).toBe("Resolved");
    expect(await balanceOf(worker.address)).toBe(before + price - price / 100n + cost);
  });

  it("is rejected by signature, and names what the arbitrator asks when the post is capped below", async () => {
    const terms = await submitted();
    const deadline = (await timeOf(local)) + 600n;
    const low = {
      terms,
      claim: "Fraud",
      remedy: 2,
      reason: zeroHash,
      maxFee: cost - 1n,
      deadline,
    } as const;
    const refused = relayer().jobs.rejectBySig({ ...low, signature: await client().jobs.signReject(low) });
    await expect(refused).rejects.toMatchObject({
      errorName: "ArbitrationCostTooHigh",
      args: [cost, cost - 1n],
    });
    const enough = { ...low, maxFee: cost };
    await mined(relayer().jobs.rejectBySig({ ...enough, signature: await client().jobs.signReject(enough) }));
    expect(await statusOf(terms)).toBe("Rejected");
  });
});

describe("both parties", () => {
  it("split what is left by two consents", async () => {
    const terms = await funded();
    const split = { terms, paid: 0n, toProvider: 4_000000n, deadline: (await timeOf(local)) + 600n };
    const providerSignature = await provider().jobs.signSplit(split);
    const { events } = await mined(client().jobs.agree({ ...split, providerSignature }));
    expect(eventOf(events, "JobClosed").args).toMatchObject({ toClient: 6_000000n });
    expect(await statusOf(terms)).toBe("Agreed");
  });

  it("extend a deadline by two consents", async () => {
    const terms = await funded();
    const { deadline: from } = await client().jobs.get({ jobId: client().jobs.getId({ terms }) });
    const extension = { terms, status: "Funded", from, to: from + 500 } as const;
    const clientSignature = await client().jobs.signExtension(extension);
    await mined(provider().jobs.extend({ terms, from, to: from + 500, clientSignature }));
    expect((await client().jobs.get({ jobId: client().jobs.getId({ terms }) })).deadline).toBe(from + 500);
  });
});

describe("time", () => {
  it("names the deadline when a job is settled early, and pays by silence after", async () => {
    const terms = await submitted();
    const { deadline } = await client().jobs.get({ jobId: client().jobs.getId({ terms }) });
    const early = relayer().jobs.settle({ terms });
    await expect(early).rejects.toMatchObject({ errorName: "DeadlineNotPassed", values: { deadline } });
    await wait(local, 3_601);
    await mined(relayer().jobs.settle({ terms }));
    expect(await statusOf(terms)).toBe("Completed");
  });

  it("refunds a job that nobody worked on, and says that nothing is left to retry", async () => {
    const terms = await funded({ arbitrator: zeroAddress, courtId: 0n, minJurors: 0 });
    await wait(local, 3_601);
    const before = await balanceOf(customer.address);
    await mined(relayer().jobs.expire({ terms }));
    expect(await balanceOf(customer.address)).toBe(before + price);
    expect(await statusOf(terms)).toBe("Expired");
    const retry = relayer().jobs.retry({ terms });
    await expect(retry).rejects.toMatchObject({
      errorName: "NothingPending",
      args: [client().jobs.getId({ terms })],
    });
  });
});
