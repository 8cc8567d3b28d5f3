import { agentRegistryAbi, jobsAbi, reputationAbi, stakingAbi, tokenListAbi } from "@ainur/sdk/abi";
import { type Address, encodeFunctionData, type Hex, parseEther } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount, testDollarOf } from "../../test/fixtures.ts";
import { account, type IndexedMarket, lower, startIndexedMarket } from "./indexedMarket.ts";
import { done, sendRaw } from "./indexing.ts";

let market: IndexedMarket;
beforeAll(async () => {
  market = await startIndexedMarket();
});
afterAll(() => market?.stop());

describe("governance", () => {
  it("is followed in modules, approvals, rates and parameters", async () => {
    const { provider, local, ask, agentId, upToDate } = market;
    const { staking, reputation, jobs, tokenList, timelock, agentRegistry } = local.deployment.contracts;
    const dollar = testDollarOf(local);
    const module = account.stranger.address;
    const treasury = lower(localAccount(0).address);
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
    await upToDate();

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
      courtAppealPeriod: "10",
      courtAtRisk: String(parseEther("20")),
      courtCommitPeriod: "30",
      courtEvidencePeriod: "10",
      courtFeePerJuror: String(parseEther("2")),
      courtMinScore: "500",
      courtRevealPeriod: "20",
      courtTreasury: treasury,
      feeBps: "250",
      feeTreasury: treasury,
      minimumBond: String(minimumBond),
      minimumScoredFee: "1",
      nominationReserve: treasury,
      nominationReserveBps: "5000",
      nominationTreasury: treasury,
      offenceDoubleAcceptanceBps: "3000",
      offenceFailureBps: "100",
      offenceFraudBps: "5000",
      offenceProtocolViolationBps: "2000",
      offenceRepeatedFailuresBps: "2500",
      penaltyReserve: treasury,
      penaltyReserveBps: "5000",
      penaltyTreasury: treasury,
      registrationPeriod: "172800",
      rewardBps: "8000",
      treasury: lower(module),
    });
    expect(token).toMatchObject({ rate: "0", listed: false });
    expect(token.rateChanges.items).toHaveLength(2);
  });
});
