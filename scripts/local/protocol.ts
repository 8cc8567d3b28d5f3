// Builds the contracts and deploys them to the local chain unless they are there. A process of its own, because the
// compiler takes more memory than all the rest of the network.
import { join } from "node:path";
import hre from "hardhat";
import { type Address, createClient, type Hex, http } from "viem";
import { getCode } from "viem/actions";
import { captureCommand } from "../command.ts";
import { deployAinur } from "../deployment/deploy.ts";
import { localModules, moduleAddresses, modules } from "../deployment/module.ts";
import { localSettings } from "../deployment/settings.ts";
import { accountAt, HOLDER } from "./accounts.ts";
import { OTHER_VERSION } from "./deployProtocol.ts";
import { isCodeOf } from "./isCodeOf.ts";

process.once("disconnect", () => process.kill(process.pid)); // whoever started it is gone

const hardhat = join(import.meta.dirname, "../../node_modules/.bin/hardhat");
const [url = ""] = process.argv.slice(2);
const deployer = accountAt(HOLDER).address;

const built = performance.now();
const { code, output } = await captureCommand(hardhat, ["build", "--no-tests", "--quiet"]);
if (code !== 0) throw new Error(output); // warnings of libraries are nobody's business here
console.log(`contracts built in ${seconds(built)}`);

const states = await codeStates();
if (states.every((state) => state === "current")) {
  console.log("contracts are on the chain already");
} else if (states.every((state) => state === "none")) {
  await deploy();
} else {
  process.exitCode = OTHER_VERSION;
}
process.exit(); // Hardhat leaves timers behind

async function deploy(): Promise<void> {
  const started = performance.now();
  const connection = await hre.network.create({ network: "local", override: { url } });
  try {
    await deployAinur(connection, { settings: localSettings(deployer) });
  } finally {
    await connection.close();
  }
  console.log(`contracts deployed in ${seconds(started)}`);
}

/** What is at the address of each module. */
async function codeStates(): Promise<readonly ("none" | "current" | "other")[]> {
  const client = createClient({ transport: http(url) });
  const addresses: Readonly<Record<string, Address>> = moduleAddresses(deployer);
  return Promise.all(
    Object.entries({ ...modules, ...localModules }).map(async ([name, contract]) => {
      const address = addresses[name];
      const code: Hex | undefined = address && (await getCode(client, { address }));
      if (code === undefined) return "none";
      return isCodeOf(code, await hre.artifacts.readArtifact(contract)) ? "current" : "other";
    }),
  );
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} s`;
}
