import { parseEther, zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clientOf,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startHardhat,
  timeOf,
  wait,
} from "../../../../test/fixtures.ts";

const owner = localAccount(1);
const backer = localAccount(2);
let local: LocalChain;
let agentId: bigint;

beforeAll(async () => {
  local = await startHardhat();
  await fund(local, owner);
  await fund(local, backer);
  agentId = await registerAgent(local, owner, parseEther("1000"));
});
afterAll(() => local.stop());

const client = () => clientOf(local, backer);
const agent = () => clientOf(local, owner);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });
const nominator = backer.address;
const inLedger = (account: `0x${string}`) =>
  client().ledger.getBalance({ owner: account, token: local.deployment.contracts.ainu });

it("stakes behind an agent, and tells pool, nomination and votes", async () => {
  await mined(agent().nominations.setDelegate({ agentId, delegate: owner.address }));
  await mined(client().nominations.nominate({ agentId, amount: parseEther("200") }));
  const timestamp = Number(await timeOf(local));
  expect(await client().nominations.get({ agentId, nominator })).toMatchObject({
    assets: parseEther("200"),
    leavingAssets: 0n,
    rewards: 0n,
  });
  expect(await client().nominations.getPool({ agentId })).toMatchObject({
    assets: parseEther("200"),
    delegate: owner.address,
  });
  expect(await client().nominations.getTotalAssets()).toBe(parseEther("200"));
  await wait(local, 10);
  const delegate = owner.address;
  expect(await client().nominations.getVotes({ delegate })).toBe(parseEther("200"));
  expect(await client().nominations.getPastVotes({ delegate, timestamp })).toBe(parseEther("200"));
  expect(await client().nominations.getPastTotal({ timestamp })).toBe(parseEther("200"));
});

it("shares rewards, of which the agent takes its commission", async () => {
  await mined(client().nominations.addRewards({ amount: parseEther("10") }));
  await mined(client().nominations.sync({ agentId }));
  const { rewards } = await client().nominations.get({ agentId, nominator });
  const { commission, commissionBps } = await client().nominations.getPool({ agentId });
  expect(commissionBps).toBe(1_000);
  expect(parseEther("10") - rewards - commission).toBeLessThan(10n);
  const [before, owned] = [await inLedger(nominator), await inLedger(owner.address)];
  await mined(client().nominations.claimRewards({ agentId, to: nominator }));
  await mined(agent().nominations.claimCommission({ agentId, to: owner.address }));
  expect(await inLedger(nominator)).toBe(before + rewards);
  expect(await inLedger(owner.address)).toBe(owned + commission);
  await expect(client().nominations.claimRewards({ agentId, to: nominator })).rejects.toMatchObject({
    errorName: "NothingToClaim",
    args: [agentId, nominator],
  });
});

it("nominates again with rewards", async () => {
  await mined(client().nominations.addRewards({ amount: parseEther("20") }));
  const { assets } = await client().nominations.get({ agentId, nominator });
  await mined(client().nominations.compound({ agentId }));
  const after = await client().nominations.get({ agentId, nominator });
  expect(after.rewards).toBe(0n);
  expect(after.assets).toBeGreaterThan(assets + parseEther("17"));
});

it("leaves with a delay, and says until when", async () => {
  const { shares } = await client().nominations.get({ agentId, nominator });
  await mined(client().nominations.unnominate({ agentId, shares: shares / 2n }));
  const { withdrawableAt, leavingAssets } = await client().nominations.get({ agentId, nominator });
  await expect(client().nominations.withdraw({ agentId, to: nominator })).rejects.toMatchObject({
    errorName: "NominationNotWithdrawable",
    args: [agentId, nominator, withdrawableAt],
    contract: "nominations",
  });
  await wait(local, (await client().staking.getUnbondingPeriod()) + 1);
  const before = await inLedger(nominator);
  await mined(client().nominations.withdraw({ agentId, to: nominator }));
  expect(await inLedger(nominator)).toBe(before + leavingAssets);
});

it("raises a commission later, and names the highest", async () => {
  await mined(agent().nominations.setCommission({ agentId, commissionBps: 1_500 }));
  expect(await client().nominations.getPool({ agentId })).toMatchObject({
    commissionBps: 1_000,
    nextCommissionBps: 1_500,
  });
  const highest = await client().nominations.getCommissionLimit();
  await expect(
    agent().nominations.setCommission({ agentId, commissionBps: highest + 1 }),
  ).rejects.toMatchObject({ errorName: "CommissionTooHigh", args: [BigInt(highest) + 1n, BigInt(highest)] });
});

it("knows who gets what slashes take, and that nothing was slashed", async () => {
  expect(await client().nominations.getRecipients()).toEqual({
    reserve: localAccount(0).address,
    treasury: localAccount(0).address,
    reserveBps: 5_000,
  });
  expect(await client().nominations.getSlashedBalance()).toBe(0n);
  await mined(client().nominations.collectSlashed());
});

it("refuses to nominate with what the Ledger does not have", async () => {
  const amount = 10n ** 30n;
  await expect(client().nominations.nominate({ agentId, amount })).rejects.toMatchObject({
    errorName: "ERC6909InsufficientBalance",
    values: { sender: nominator, needed: amount },
  });
  await expect(client().nominations.setDelegate({ agentId, delegate: zeroAddress })).rejects.toMatchObject({
    errorName: "NotAgentOwner",
    args: [agentId, nominator],
  });
});
