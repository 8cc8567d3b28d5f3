import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { type Address, zeroAddress } from "viem";
import type { DeploymentSettings } from "./settings.ts";

/**
 * The whole protocol. Modules know each other by immutable addresses; `Staking` and `Reputation` learn of `Jobs` by one
 * governed call while nothing is bonded. At the end the timelock is the only administrator.
 */
export const ainurModule = (deployer: Address, settings: DeploymentSettings) =>
  buildModule("Ainur", (m) => {
    const accessManager = m.contract("AccessManager", [deployer]);
    // Nobody but the timelock itself administers it, and anyone may execute what has waited.
    const timelock = m.contract("TimelockController", [
      settings.timelockDelay,
      [...settings.proposers],
      [zeroAddress],
      zeroAddress,
    ]);
    const ainu = m.contract("AinuToken", [settings.holder]);
    const ledger = m.contract("Ledger", []);
    const tokenList = m.contract("TokenList", [accessManager]);
    const agentRegistry = m.contract("AgentRegistry", [
      accessManager,
      settings.registrationPeriod,
      settings.canonicalRegistry,
    ]);
    const staking = m.contract("Staking", [
      ainu,
      ledger,
      agentRegistry,
      settings.unbondingPeriod,
      settings.minimumBond,
      accessManager,
    ]);
    const reputation = m.contract("Reputation", [accessManager, agentRegistry, settings.moduleDelay]);
    const jobs = m.contract("Jobs", [ledger, agentRegistry, staking, reputation, tokenList, accessManager]);

    const governed = [
      m.call(staking, "addModule", [jobs], { id: "StakingKnowsJobs" }),
      m.call(reputation, "addModule", [jobs], { id: "ReputationKnowsJobs" }),
      m.call(jobs, "setFee", [settings.feeBps, settings.treasury, settings.minimumScoredFee]),
      m.call(tokenList, "setRate", [ainu, 10n ** 18n], { id: "ListAinu" }),
      ...Object.entries(settings.rates).map(([token, rate]) =>
        m.call(tokenList, "setRate", [token, rate], { id: `List_${token}` }),
      ),
    ];
    const modules = {
      accessManager,
      timelock,
      ainu,
      ledger,
      tokenList,
      agentRegistry,
      staking,
      reputation,
      jobs,
    };
    if (settings.testDollarRate === undefined) return handOver();

    const testDollar = m.contract("TestDollar", []);
    governed.push(
      m.call(tokenList, "setRate", [testDollar, settings.testDollarRate], { id: "ListTestDollar" }),
    );
    return { ...handOver(), testDollar };

    function handOver() {
      const granted = m.call(accessManager, "grantRole", [0n, timelock, 0], { after: governed });
      m.call(accessManager, "renounceRole", [0n, deployer], { after: [granted] });
      return modules;
    }
  });
