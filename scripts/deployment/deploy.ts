// Types of the plugins for programs that do not include the configuration.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import type {} from "@nomicfoundation/hardhat-toolbox-viem";
import hre from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { type Abi, type Address, encodeDeployData, type Hex } from "viem";
import { ainurModule, constructorArguments, localModules, moduleAddresses, modules } from "./module.ts";
import type { DeploymentSettings } from "./settings.ts";

/** Where a chain's modules are, and the first block that can hold an event of theirs. */
export type Deployment = {
  readonly startBlock: number;
  readonly contracts: Readonly<Record<string, Address>>;
};

export type DeployParameters = {
  readonly settings: DeploymentSettings;
  /** Keeps Ignition's journal under this id, so that an interrupted deployment goes on where it stopped. Without it the
   * journal is thrown away, as a new chain must not go on where another with the same id stopped. */
  readonly deploymentId?: string;
  readonly displayUi?: boolean;
};

/** Deploys the protocol from the connection's first account to addresses that follow from that account alone. */
export async function deployAinur(
  connection: NetworkConnection,
  { settings, deploymentId, displayUi = false }: DeployParameters,
): Promise<Deployment> {
  const [wallet] = await connection.viem.getWalletClients();
  if (wallet === undefined)
    throw new Error(`Network ${connection.networkName} has no account to deploy from`);
  const deployer = wallet.account.address;
  const publicClient = await connection.viem.getPublicClient();
  const startBlock = Number(await publicClient.getBlockNumber());

  const wanted = settings.testDollarRate === undefined ? modules : { ...modules, ...localModules };
  const initCodes: Record<string, Hex> = {};
  const constructorArgs: Record<string, readonly unknown[]> = constructorArguments(deployer, settings);
  for (const [name, contract] of Object.entries(wanted)) {
    const { abi, bytecode } = await hre.artifacts.readArtifact(contract);
    initCodes[name] = encodeDeployData<Abi>({ abi, bytecode, args: constructorArgs[name] ?? [] });
  }
  const journal = deploymentId ?? `once-${crypto.randomUUID()}`;
  try {
    await connection.ignition.deploy(ainurModule({ deployer, settings, initCodes }), {
      // Calls are plain transactions; the strategy brings the factory to a local chain that lacks it.
      strategy: "create2",
      strategyConfig: { salt: `0x${"00".repeat(32)}` },
      config: { blockPollingInterval: 100, requiredConfirmations: 1 },
      displayUi,
      deploymentId: journal,
    });
  } finally {
    if (deploymentId === undefined) {
      await rm(join(hre.config.paths.ignition, "deployments", journal), { recursive: true, force: true });
    }
  }

  const addresses: Record<string, Address> = moduleAddresses(deployer);
  const contracts: Record<string, Address> = {};
  for (const name of Object.keys(wanted).sort()) {
    const address = addresses[name];
    if (address === undefined || (await publicClient.getCode({ address })) === undefined) {
      throw new Error(`${name} is not at ${address} after the deployment`);
    }
    contracts[name] = address;
  }
  return { startBlock, contracts };
}
