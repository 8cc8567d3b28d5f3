// npm run coverage: which statements of the contracts, without mocks, the Solidity tests run.
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { captureCommand } from "./command.ts";
import { readCoverage } from "./test/readCoverage.ts";

/** The share of all statements that tests must run, in percent. */
const REQUIRED = 95;

// In a folder of its own, because instrumented artifacts must never be deployed. It optimises only as far as the stack needs:
// the rest takes long on instrumented code.
const CONFIG = `import base from "./base.config.ts";

const optimizer = {
  enabled: true,
  details: {
    peephole: false, inliner: false, jumpdestRemover: false, orderLiterals: false, deduplicate: false, cse: false,
    constantOptimizer: false, yul: true, yulDetails: { stackAllocation: true, optimizerSteps: "u" },
  },
};
const { settings } = base.solidity;
const plugins = base.plugins.filter(({ id }) => id !== "ainur-test-compiler");
export default { ...base, plugins, solidity: { ...base.solidity, settings: { ...settings, optimizer } } };
`;

new Command("npm run coverage")
  .description("Runs the Solidity tests on instrumented contracts; this takes minutes.")
  .addHelpText("after", `\nEnds with exit code 1 when tests run less than ${REQUIRED} % of the statements.`)
  .parse();

const project = mkdtempSync(join(tmpdir(), "ainur-coverage-"));
try {
  for (const part of ["contracts", "test", "scripts/solidity", "package.json"]) {
    cpSync(part, join(project, part), { recursive: true });
  }
  cpSync("hardhat.config.ts", join(project, "base.config.ts"));
  writeFileSync(join(project, "hardhat.config.ts"), CONFIG);
  symlinkSync(resolve("node_modules"), join(project, "node_modules"));

  console.error("Building instrumented contracts and running their tests.");
  const config = join(project, "hardhat.config.ts");
  const { code, output } = await captureCommand("hardhat", [
    "--config",
    config,
    "--coverage",
    "test",
    "solidity",
  ]);
  const files = readCoverage(output);
  const total = files.find(({ file }) => file === "Total");
  if (total === undefined) throw new Error(`Hardhat printed no coverage:\n${output.slice(-5_000)}`);
  // Instrumented code takes more gas, so a test that measures gas may fail; npm test runs it as it is.
  if (code !== 0)
    console.error(`Some tests fail on instrumented code:\n${output.slice(output.indexOf(" passing"))}`);
  console.table(files);
  process.exitCode = total.statements >= REQUIRED ? 0 : 1;
} finally {
  rmSync(project, { recursive: true, force: true });
}
