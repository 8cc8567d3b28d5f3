import { mkdir, readFile, writeFile } from "node:fs/promises";
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
    "proposes to the timelock, holds the AINU supply, is treasury and reserve (default: the deployer)",
  )
  .addOption(
    new Option("--settings <name>", "delays and parameters")
      .choices(["production", "local"])
      .default("production", "production: 28 days of unbonding, 48 hours of timelock"),
  )
  .option(
    "--canonical-registry <address>",
    "the chain's ERC-8004 identity registry, whose agents may link themselves",
  )
  .addHelpText(
    "after",
    "\nThe remote network takes AINUR_RPC_URL and AINUR_DEPLOYER_KEY from the environment. An interrupted deployment goes\n" +
      "on where it stopped when the command is repeated.",
  )
  .parse();
const options = program.opts<{
  network: string;
  governor?: string;
  settings: "production" | "local";
  canonicalRegistry?: string;
}>();
for (const [option, value] of Object.entries({
  governor: options.governor,
  "canonical-registry": options.canonicalRegistry,
})) {
  if (value !== undefined && !isAddress(value)) program.error(`--${option} ${value} is no address`);
}

await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
const connection = await hre.network.create({ network: options.network });
const [wallet] = await connection.viem.getWalletClients();
if (wallet === undefined) throw new Error(`Network ${options.network} has no account to deploy from`);
const publicClient = await connection.viem.getPublicClient();
const chainId = await publicClient.getChainId();
const governor = getAddress(options.governor ?? wallet.account.address);
const settings = {
  ...{ production: productionSettings, local: localSettings }[options.settings](governor),
  ...(options.canonicalRegistry !== undefined && {
    canonicalRegistry: getAddress(options.canonicalRegistry),
  }),
};

const record = join(deploymentsFolder, `${chainId}.json`);
const isRecorded = chainId !== LOCAL_CHAIN;
let startBlock = Number(await publicClient.getBlockNumber());
if (isRecorded) {
  // Written before the first transaction: a deployment that goes on later still begins where it began.
  startBlock = await readFile(record, "utf8").then(
    (json) => JSON.parse(json).startBlock,
    () => startBlock,
  );
  await mkdir(deploymentsFolder, { recursive: true });
  await writeFile(record, `${JSON.stringify({ startBlock, contracts: {} }, null, 2)}\n`);
}

console.log(`Deploying to chain ${chainId} from ${wallet.account.address}, governed by ${governor}`);
const { contracts } = await deployAinur(connection, {
  settings,
  // A local chain is thrown away, and its journal would not know.
  ...(isRecorded && { deploymentId: `chain-${chainId}` }),
});
for (const [name, address] of Object.entries(contracts)) console.log(`${name.padEnd(14)} ${address}`);

if (isRecorded) {
  await writeFile(record, `${JSON.stringify({ startBlock, contracts }, null, 2)}\n`);
  await writeFile(join(import.meta.dirname, "../sdk/src/deployments.ts"), await renderDeployments());
  console.log(`Recorded in deployments/${chainId}.json and sdk/src/deployments.ts`);
}
await connection.close();
