import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import hre from "hardhat";
import { getAddress, isAddress } from "viem";
import { deployAinur } from "./deployment/deploy.ts";
import { deploymentsFolder, LOCAL_CHAIN, renderDeployments } from "./deployment/record.ts";
import { localSettings, productionSettings } from "./deployment/settings.ts";

const program = new Command("deploy")
  .description("Deploys the protocol to a chain and records its addresses in the SDK.")
  .requiredOption(
    "--network <name>",
    "a network of hardhat.config.ts: `local`, or `remote` for AINUR_RPC_URL",
  )
  .option(
    "--governor <address>",
    "proposes to the timelock, holds the AINU supply and receives fees (default: the deployer)",
  )
  .addOption(
    new Option("--settings <name>", "delays and parameters")
      .choices(["production", "local"])
      .default("production", "production: 28 days of unbonding, 48 hours of timelock"),
  )
  .addHelpText(
    "after",
    "\nThe remote network takes AINUR_RPC_URL and AINUR_DEPLOYER_KEY from the environment. An interrupted deployment goes\n" +
      "on where it stopped when the command is repeated.",
  )
  .parse();
const options = program.opts<{ network: string; governor?: string; settings: "production" | "local" }>();
if (options.governor !== undefined && !isAddress(options.governor)) {
  program.error(`--governor ${options.governor} is no address`);
}

await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
const connection = await hre.network.create({ network: options.network });
const [wallet] = await connection.viem.getWalletClients();
if (wallet === undefined) throw new Error(`Network ${options.network} has no account to deploy from`);
const chainId = await (await connection.viem.getPublicClient()).getChainId();
const governor = getAddress(options.governor ?? wallet.account.address);
const settings = { production: productionSettings, local: localSettings }[options.settings](governor);

console.log(`Deploying to chain ${chainId} from ${wallet.account.address}, governed by ${governor}`);
const deployment = await deployAinur(connection, {
  settings,
  // A local chain is thrown away, and its journal would not know.
  ...(chainId === LOCAL_CHAIN ? {} : { deploymentId: `chain-${chainId}` }),
});
for (const [name, address] of Object.entries(deployment.contracts))
  console.log(`${name.padEnd(14)} ${address}`);

if (chainId !== LOCAL_CHAIN) {
  await mkdir(deploymentsFolder, { recursive: true });
  await writeFile(join(deploymentsFolder, `${chainId}.json`), `${JSON.stringify(deployment, null, 2)}\n`);
  await writeFile(join(import.meta.dirname, "../sdk/src/deployments.ts"), await renderDeployments());
  console.log(`Recorded in deployments/${chainId}.json and sdk/src/deployments.ts`);
}
await connection.close();
