import { parseEther } from "viem";
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
import { offences } from "../../index.ts";

const owner = localAccount(1);
let local: LocalChain;
let agentId: bigint;

beforeAll(async () => {
  local = await startHardhat();
  await fund(local, owner);
  agentId = await registerAgent(local, owner, parseEther("1000"));
});
afterAll(() => local.stop());

const client = () => clientOf(local, owner);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });

it("bonds, and tells bond, eligibility and the past", async () => {
  const then = Number(await timeOf(local));
  await wait(local, 10);
  await mined(client().staking.bond({ agentId, amount: parseEther("200") }));
  expect(await client().staking.getBond({ agentId })).toEqual({
    bonded: parseEther("1200"),
    locked: 0n,
    unbonding: 0n,
    withdrawableAt: 0,
  });
  expect(await client().staking.getFreeBond({ agentId })).toBe(parseEther("1200"));
  expect(await client().staking.getPastBond({ agentId, timestamp: then })).toBe(parseEther("1000"));
  expect(await client().staking.isEligible({ agentId })).toBe(true);
});

it("names the minimum when a bond would stay below it", async () => {
  const minimum = await client().staking.getMinimumBond();
  const { bonded } = await client().staking.getBond({ agentId });
  await expect(client().staking.unbond({ agentId, amount: bonded - 1n })).rejects.toMatchObject({
    errorName: "BelowMinimumBond",
    args: [agentId, 1n, minimum],
    contract: "staking",
  });
});

it("unbonds with a delay and pays into the Ledger", async () => {
  const token = local.deployment.contracts.ainu;
  const before = await client().ledger.getBalance({ owner: owner.address, token });
  await mined(client().staking.unbond({ agentId, amount: parseEther("100") }));
  const { withdrawableAt } = await client().staking.getBond({ agentId });
  await expect(client().staking.withdraw({ agentId, to: owner.address })).rejects.toMatchObject({
    errorName: "UnbondingNotOver",
    args: [agentId, withdrawableAt],
  });
  await wait(local, (await client().staking.getUnbondingPeriod()) + 1);
  await mined(client().staking.withdraw({ agentId, to: owner.address }));
  expect(await client().ledger.getBalance({ owner: owner.address, token })).toBe(before + parseEther("100"));
});

it("takes unbonding back", async () => {
  const { bonded } = await client().staking.getBond({ agentId });
  await mined(client().staking.unbond({ agentId, amount: parseEther("100") }));
  await mined(client().staking.cancelUnbonding({ agentId }));
  expect(await client().staking.getBond({ agentId })).toMatchObject({ bonded, unbonding: 0n });
});

it("lets a module in and out", async () => {
  const module = local.deployment.contracts.jobs;
  await mined(client().staking.approveModule({ agentId, module, approved: true }));
  expect(await client().staking.isModuleApproved({ agentId, module })).toBe(true);
  await mined(client().staking.approveModule({ agentId, module, approved: false }));
  expect(await client().staking.isModuleApproved({ agentId, module })).toBe(false);
});

it("tells what offences cost, and that this agent committed none", async () => {
  const costs = await Promise.all(offences.map((offence) => client().staking.getOffence({ offence })));
  expect(costs).toEqual([0, 100, 2_500, 2_000, 3_000, 5_000]);
  expect(await client().staking.getNominationFactor({ agentId })).toBe(10n ** 36n);
  expect(await client().staking.getFailures({ agentId })).toEqual({ last: 0, beforeLast: 0 });
});

it("tells who gets penalties, and collects those that there are", async () => {
  expect(await client().staking.getPenaltyBalance()).toBe(0n);
  expect(await client().staking.getRecipients()).toEqual({
    reserve: localAccount(0).address,
    treasury: localAccount(0).address,
    reserveBps: 5_000,
  });
  await mined(client().staking.collectPenalties());
});
