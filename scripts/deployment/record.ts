import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import hre from "hardhat";
import { type Deployment, deployAinur } from "./deploy.ts";
import { localSettings } from "./settings.ts";

/** One file a chain, written by `npm run deploy`. */
export const deploymentsFolder = join(import.meta.dirname, "../../deployments");

export const LOCAL_CHAIN = 31337;

/** What every local network has: found by deploying to an empty chain in memory. */
export async function localDeployment(): Promise<Deployment> {
  const connection = await hre.network.create();
  try {
    const [wallet] = await connection.viem.getWalletClients();
    if (wallet === undefined) throw new Error("The network in memory has no accounts");
    return await deployAinur(connection, { settings: localSettings(wallet.account.address) });
  } finally {
    await connection.close();
  }
}

/** The SDK's module of addresses: the local network and every recorded chain. */
export async function renderDeployments(): Promise<string> {
  const local = await localDeployment();
  const deployments: Record<string, Deployment> = { [LOCAL_CHAIN]: { ...local, startBlock: 0 } };
  const recorded = await readdir(deploymentsFolder).catch(() => []);
  for (const file of recorded.sort()) {
    deployments[file.replace(/\.json$/, "")] = JSON.parse(
      await readFile(join(deploymentsFolder, file), "utf8"),
    );
  }
  return (
    "/** Addresses and first block of every known deployment, by chain id. */\n" +
    `export const deployments = ${JSON.stringify(deployments, null, 2)} as const;\n`
  );
}
