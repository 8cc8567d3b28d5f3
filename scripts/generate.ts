import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import hre from "hardhat";
import { type Abi, type AbiError, toFunctionSelector } from "viem";
import { contracts } from "./contracts.ts";
import { renderDeployments } from "./deployment/record.ts";

/**
 * Writes what the SDK takes from the contracts: one ABI a file, the union of all custom errors, and the addresses of the
 * local network. `--check` writes nothing and fails when a file on disk differs.
 */
const check = process.argv.includes("--check");
const target = join(import.meta.dirname, "../sdk/src");

await hre.tasks
  .getTask("build")
  .run({ quiet: true, force: false, files: [], defaultBuildProfile: "production" });

const files = new Map<string, string>();
const errors = new Map<string, AbiError>();
for (const fullyQualifiedName of contracts) {
  const { abi, contractName } = await hre.artifacts.readArtifact(fullyQualifiedName);
  const name = contractName.replace(/^I(?=[A-Z][a-z])/, "");
  const variable = name.charAt(0).toLowerCase() + name.slice(1);
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
  await rm(join(target, "abi"), { recursive: true, force: true });
  await mkdir(join(target, "abi"), { recursive: true });
  for (const [path, content] of files) await writeFile(join(target, path), content);
  console.log(`${files.size} files, ${stale.length} changed`);
}
