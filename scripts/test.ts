// npm test [-- [--only solidity|typescript] [part of a path ...]]
import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browser.ts";
import { captureCommand, streamCommand } from "./command.ts";
import { planTests } from "./test/plan.ts";

const TEST_FILES = {
  solidity: ["contracts/**/*.t.sol", "test/**/*.t.sol"],
  typescript: ["{sdk,indexer,agents,app,scripts,bench,test}/**/*.test.{ts,tsx}"],
};

const startedAt = Date.now();
const failed: string[] = [];

async function section(title: string, run: () => Promise<number>) {
  const sectionStartedAt = Date.now();
  console.log(`\n=== ${title} ===\n`);
  const code = await run();
  if (code !== 0) failed.push(title);
  console.log(`\n${title} ${code === 0 ? "passed" : "FAILED"} in ${secondsSince(sectionStartedAt)} s.`);
}

async function buildContracts(): Promise<number> {
  console.log("Building the contracts.\n");
  const { code, output } = await captureCommand("hardhat", ["build", "--no-tests", "--quiet"]);
  if (code !== 0) console.error(output);
  return code;
}

function secondsSince(time: number): string {
  return ((Date.now() - time) / 1000).toFixed(1);
}

function filesOf(patterns: readonly string[]): string[] {
  return globSync(patterns, { exclude: ["**/node_modules/**", "**/dist/**"] }).sort();
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { only: { type: "string" } },
    allowPositionals: true,
  });
  const plan = planTests({
    only: values.only,
    filters: positionals,
    files: { solidity: filesOf(TEST_FILES.solidity), typescript: filesOf(TEST_FILES.typescript) },
  });

  if (plan.solidity.length > 0) {
    await section("Solidity tests", async () => {
      // All at once when all are wanted. Otherwise the contracts first: tests deploy them from their artifacts.
      if (positionals.length === 0) return streamCommand("hardhat", ["test", "solidity"]);
      const code = await buildContracts();
      return code === 0 ? streamCommand("hardhat", ["test", "solidity", ...plan.solidity]) : code;
    });
  }
  if (plan.typescript.length > 0) {
    await section("TypeScript tests", async () => {
      ensureBrowser();
      const code = await buildContracts();
      return code === 0 ? streamCommand("vitest", ["run", ...plan.typescript]) : code;
    });
  }

  console.log(
    `\n${failed.length === 0 ? "All passed" : `FAILED: ${failed.join(", ")}`} after ${secondsSince(startedAt)} s.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
