import type { NetworkConnection } from "hardhat/types/network";
import type { Address } from "viem";
import { ainurModule } from "./module.ts";
import type { DeploymentSettings } from "./settings.ts";

/** Where a chain's modules are, and the first block that can hold an event of theirs. */
export type Deployment = {
  readonly startBlock: number;
  readonly contracts: Readonly<Record<string, Address>>;
};

// One salt for everything: the same settings and deployer give the same addresses on every chain.
const salt = "0x41696e75720000000000000000000000000000000000000000000000000000a1";

export type DeployParameters = {
  readonly settings: DeploymentSettings;
  /** Keeps Ignition's journal under this id, so that an interrupted deployment goes on where it stopped. */
  readonly deploymentId?: string;
  readonly displayUi?: boolean;
};

/** Deploys the protocol from the connection's first account to addresses that follow from `settings` and that account. */
export async function deployAinur(
  connection: NetworkConnection,
  { settings, deploymentId, displayUi = false }: DeployParameters,
): Promise<Deployment> {
  const [wallet] = await connection.viem.getWalletClients();
  if (wallet === undefined)
    throw new Error(`Network ${connection.networkName} has no account to deploy from`);
  const publicClient = await connection.viem.getPublicClient();
  const startBlock = Number(await publicClient.getBlockNumber());
  const modules = await connection.ignition.deploy(ainurModule(wallet.account.address, settings), {
    strategy: "create2",
    strategyConfig: { salt },
    config: { blockPollingInterval: 100, requiredConfirmations: 1 },
    displayUi,
    ...(deploymentId === undefined ? {} : { deploymentId }),
  });
  const contracts = Object.fromEntries(
    Object.entries(modules)
      .map(([name, contract]): [string, Address] => [name, contract.address])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
  return { startBlock, contracts };
}
