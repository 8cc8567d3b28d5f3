import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AbiError } from "abitype";
import hre from "hardhat";
import { type Abi, toFunctionSelector } from "viem";
import { contracts } from "./contracts.ts";
import { renderDeployments } from "./deployment/record.ts";
import { renderTypechain } from "./typechain.ts";

/**
 * Writes what the SDK takes from the contracts: one ABI a file, the union of all custom errors, TypeChain's types for
 * ethers, and the addresses of the local network. `--check` writes nothing and fails when a file on disk differs.
 */
const check = process.argv.includes("--check");
const target = join(import.meta.dirname, "../sdk/src");

await hre.tasks.getTask("build").run({ quiet: true, noTests: true });

const files = new Map<string, string>();
const abis = new Map<string, Abi>();
const errors = new Map<string, AbiError>();
for (const fullyQualifiedName of contracts) {
  const { abi, contractName } = await hre.artifacts.readArtifact(fullyQualifiedName);
  const name = contractName.replace(/^I(?=[A-Z][a-z])/, "");
  const variable = name.charAt(0).toLowerCase() + name.slice(1);
  abis.set(name, abi as Abi);
  files.set(
    `abi/${variable}.ts`,
    `export const ${variable}Abi = ${JSON.stringify(abi, null, 2)} as const;\n`,
  );
  for (const item of abi as Abi) if (item.type === "error") errors.set(selector(item), item);
}
const union = [...errors.values()].sort((a, b) => a.name.localeCompare(b.name));
files.set(
  "abi/errors.ts",
  `/** Every custom error of every contract. */\nexport const errorsAbi = ${JSON.stringify(union, null, 2)} as const;\n`,
);
files.set(
  "abi/index.ts",
  [...files.keys()]
    .sort()
    .map((path) => `export * from "./${path.slice(4)}";\n`)
    .join(""),
);
for (const [path, content] of await renderTypechain(abis)) files.set(`ethers/typechain/${path}`, content);
files.set("deployments.ts", await renderDeployments());

function selector(error: AbiError): string {
  return toFunctionSelector({ ...error, type: "function", outputs: [], stateMutability: "view" });
}

const stale: string[] = [];
for (const [path, content] of files) {
  const onDisk = await readFile(join(target, path), "utf8").catch(() => undefined);
  if (onDisk !== content) stale.push(path);
}
if (check) {
  for (const path of stale) console.error(`sdk/src/${path} is out of date: run \`npm run generate\``);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const folder of ["abi", "ethers/typechain"])
    await rm(join(target, folder), { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), content);
  }
  console.log(`${files.size} files, ${stale.length} changed`);
}
