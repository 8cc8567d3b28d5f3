import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { captureCommand } from "../command.ts";
import type { Mutant } from "./mutantsOf.ts";
import { readSuiteResults } from "./readSuiteResults.ts";

/** The folder of the library as it is, whose tests must pass. */
const ORIGINAL = "original";

/** Without the optimiser, whose work on so much code would take longer than the tests. */
const CONFIG = {
  solidity: {
    version: "0.8.37",
    path: createRequire(import.meta.url).resolve("solc/soljson.js"),
    settings: { evmVersion: "cancun" },
  },
  // A mutant that never ends runs out of gas.
  test: { solidity: { gasLimit: 30_000_000, fuzz: { runs: 64 } } },
};

/**
 * Runs the tests of a library on mutants of it, all in one build: each mutant lives in a folder of its own with copies of the
 * tests, which therefore import nothing but the library and contracts/mocks/Test.sol.
 *
 * @returns The mutants that no test notices.
 * @throws When the tests fail without any mutation, or do not run.
 */
export async function survivorsOf(
  library: string,
  { source, mutants }: { readonly source: string; readonly mutants: readonly Mutant[] },
): Promise<Mutant[]> {
  const project = mkdtempSync(join(tmpdir(), "ainur-mutants-"));
  try {
    const folders = new Map(mutants.map((mutant, index) => [`m${index}`, mutant]));
    writeProject(project);
    writeFolder(project, { folder: ORIGINAL, library, source });
    for (const [folder, mutant] of folders) writeFolder(project, { folder, library, source: mutant.source });

    const config = join(project, "hardhat.config.ts");
    const { output } = await captureCommand("hardhat", ["--config", config, "test", "solidity"]);
    const { ran, failed } = readSuiteResults(output);
    const missing = [ORIGINAL, ...folders.keys()].filter((folder) => !ran.has(folder));
    if (missing.length > 0 || failed.has(ORIGINAL)) {
      throw new Error(
        `The tests of ${library} do not run or fail without mutations:\n${output.slice(0, 5_000)}`,
      );
    }
    return [...folders].filter(([folder]) => !failed.has(folder)).map(([, mutant]) => mutant);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function writeProject(project: string) {
  const mocks = join(project, "contracts", "mocks");
  mkdirSync(mocks, { recursive: true });
  for (const file of ["Test.sol", "Vm.sol"]) cpSync(join("contracts/mocks", file), join(mocks, file));
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  const config = JSON.stringify(CONFIG, null, 2).replace('"gasLimit": 30000000', '"gasLimit": 30000000n');
  writeFileSync(join(project, "hardhat.config.ts"), `export default ${config};\n`);
}

function writeFolder(
  project: string,
  { folder, library, source }: { readonly folder: string; readonly library: string; readonly source: string },
) {
  const target = join(project, "contracts", folder);
  mkdirSync(target);
  writeFileSync(join(target, `${library}.sol`), source);
  for (const test of globSync(`contracts/libraries/${library}{,.*}.t.sol`))
    cpSync(test, join(target, basename(test)));
}
