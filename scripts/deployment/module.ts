import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { type Address, type Hex, zeroAddress } from "viem";
import { create3Address, create3Salt, createX } from "./create3.ts";
import type { DeploymentSettings } from "./settings.ts";

/** The modules of the protocol: the SDK's name of each and its contract. */
export const modules = {
  accessManager: "AccessManager",
  agentRegistry: "AgentRegistry",
  ainu: "AinuToken",
  blockRandomness: "BlockRandomness",
  court: "Court",
  feeAuction: "FeeAuction",
  insurancePools: "InsurancePools",
  jobs: "Jobs",
  ledger: "Ledger",
  nominations: "Nominations",
  reputation: "Reputation",
  staking: "Staking",
  timelock: "TimelockController",
  tokenList: "TokenList",
} as const;

/** For local networks only. */
export const localModules = { testDollar: "TestDollar" } as const;

export type ModuleName = keyof typeof modules | keyof typeof localModules;
export type Addresses = Readonly<Record<ModuleName, Address>>;

/** Every module's address; it depends on the deployer alone. */
export function moduleAddresses(deployer: Address): Addresses {
  const at = (name: ModuleName): Address => create3Address(deployer, create3Salt(deployer, name));
  return {
    accessManager: at("accessManager"),
    agentRegistry: at("agentRegistry"),
    ainu: at("ainu"),
    blockRandomness: at("blockRandomness"),
    court: at("court"),
    feeAuction: at("feeAuction"),
    insurancePools: at("insurancePools"),
    jobs: at("jobs"),
    ledger: at("ledger"),
    nominations: at("nominations"),
    reputation: at("reputation"),
    staking: at("staking"),
    testDollar: at("testDollar"),
    timelock: at("timelock"),
    tokenList: at("tokenList"),
  };
}

/** Constructor arguments. All addresses are known beforehand, so modules know each other by immutables. */
export function constructorArguments(
  deployer: Address,
  settings: DeploymentSettings,
): Readonly<Record<ModuleName, readonly unknown[]>> {
  const addresses = moduleAddresses(deployer);
  const { accessManager, agentRegistry, ainu, court, jobs, ledger } = addresses;
  const { blockRandomness, nominations, reputation, staking, tokenList } = addresses;
  return {
    accessManager: [deployer],
    // Nobody but the timelock itself administers it, and anyone may execute what has waited.
    timelock: [settings.timelockDelay, settings.proposers, [zeroAddress], zeroAddress],
    ainu: [settings.holder],
    testDollar: [],
    ledger: [],
    tokenList: [accessManager],
    agentRegistry: [accessManager, Number(settings.registrationPeriod), settings.canonicalRegistry],
    staking: [
      accessManager,
      ainu,
      ledger,
      agentRegistry,
      jobs,
      Number(settings.unbondingPeriod),
      settings.minimumBond,
    ],
    nominations: [accessManager, ainu, ledger, agentRegistry, staking],
    feeAuction: [accessManager, ainu, ledger, tokenList, nominations],
    reputation: [accessManager, agentRegistry, jobs, Number(settings.moduleDelay)],
    jobs: [accessManager, ledger, agentRegistry, staking, reputation, tokenList, court],
    blockRandomness: [],
    court: [
      accessManager,
      ainu,
      ledger,
      agentRegistry,
      staking,
      reputation,
      nominations,
      tokenList,
      blockRandomness,
      { ...settings.court, treasury: settings.treasury },
    ],
    insurancePools: [ledger, jobs],
  };
}

/** Modules whose constructors call other modules. */
const callers: readonly string[] = ["feeAuction", "nominations"] satisfies readonly ModuleName[];

export type AinurModuleParameters = {
  readonly deployer: Address;
  readonly settings: DeploymentSettings;
  /** Creation code with encoded constructor arguments of each module to deploy. */
  readonly initCodes: Partial<Readonly<Record<ModuleName, Hex>>>;
};

/** Deploys every module, sets its parameters and leaves the timelock as the only administrator. */
export const ainurModule = ({ deployer, settings, initCodes }: AinurModuleParameters) =>
  buildModule("Ainur", (m) => {
    const factory = m.contractAt("CreateX", createXArtifact, createX.address);
    const addresses = moduleAddresses(deployer);
    const deploy = (wanted: readonly (readonly [string, Hex])[], options: Parameters<typeof m.call>[3]) =>
      wanted.map(([name, initCode]) =>
        m.call(factory, "deployCreate3", [create3Salt(deployer, name), initCode], {
          ...options,
          id: `deploy_${name}`,
        }),
      );
    const { first = [], later = [] } = Object.groupBy(Object.entries(initCodes), ([name]) =>
      callers.includes(name) ? "later" : "first",
    );
    const called = deploy(first, {});
    const deployed = [...called, ...deploy(later, { after: called })];
    const accessManager = m.contractAt("AccessManager", addresses.accessManager, { after: deployed });
    const jobs = m.contractAt("Jobs", addresses.jobs, { after: deployed });
    const tokenList = m.contractAt("TokenList", addresses.tokenList, { after: deployed });
    const staking = m.contractAt("Staking", addresses.staking, { after: deployed });
    const nominations = m.contractAt("Nominations", addresses.nominations, { after: deployed });
    const feeAuction = m.contractAt("FeeAuction", addresses.feeAuction, { after: deployed });

    const rates: Record<Address, bigint> = { ...settings.rates, [addresses.ainu]: 10n ** 18n };
    if (settings.testDollarRate !== undefined) rates[addresses.testDollar] = settings.testDollarRate;
    const { reserve, treasury, reserveBps, rewardBps } = settings;
    const governed = [
      m.call(jobs, "setFee", [settings.feeBps, addresses.feeAuction, settings.minimumScoredFee]),
      m.call(feeAuction, "setSplit", [treasury, rewardBps]),
      m.call(staking, "setRecipients", [reserve, treasury, reserveBps]),
      m.call(nominations, "setRecipients", [reserve, treasury, reserveBps]),
      ...Object.entries(rates).map(([token, rate]) =>
        m.call(tokenList, "setRate", [token, rate], { id: `list_${token}` }),
      ),
    ];
    const granted = m.call(accessManager, "grantRole", [0n, addresses.timelock, 0], { after: governed });
    m.call(accessManager, "renounceRole", [0n, deployer], { after: [granted] });
    return { accessManager, feeAuction, jobs, nominations, staking, tokenList };
  });

// Only the ABI is read: the factory is there already.
const createXArtifact = {
  _format: "hh3-artifact-1",
  contractName: "CreateX",
  sourceName: "CreateX.sol",
  abi: [...createX.abi],
  bytecode: "0x",
  deployedBytecode: "0x",
  linkReferences: {},
  deployedLinkReferences: {},
};
