// npm run check [-- --fix]: format, lint, types, generated files and dependency versions.
import { existsSync, globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readOwnWarnings } from "./check/compilerWarnings.ts";
import { checkDependencies } from "./check/dependencies.ts";
import { checkErrors } from "./check/unreachedErrors.ts";
import { captureCommand } from "./command.ts";

type Step = {
  readonly name: string;
  /** What is wrong; an empty string when nothing is. */
  readonly run: () => Promise<string>;
};

const GENERATE = ["scripts/generate.ts", "indexer/generate.ts"];

const { values } = parseArgs({ options: { fix: { type: "boolean", default: false } } });

function command(name: string, program: string, ...args: readonly string[]): Step {
  return {
    name,
    run: async () => {
      const { code, output } = await captureCommand(program, args);
      return code === 0 ? "" : output.trim() || `${program} failed with exit code ${code}`;
    },
  };
}

function solidityFiles(): { readonly sources: readonly string[]; readonly tests: readonly string[] } {
  const files = globSync(["contracts/**/*.sol", "test/**/*.sol"]).sort();
  const isTest = (file: string) => file.endsWith(".t.sol") || /^test\/|\/mocks\//.test(file);
  return { sources: files.filter((file) => !isTest(file)), tests: files.filter(isTest) };
}

function solhint(name: string, config: string, files: readonly string[]): Step[] {
  const options = ["--config", config, "--max-warnings", "0", "--noPoster", "--disc"];
  return files.length === 0 ? [] : [command(name, "solhint", ...options, ...files)];
}

function typeSteps(): Step[] {
  const { workspaces } = JSON.parse(readFileSync("package.json", "utf8"));
  return [".", ...workspaces]
    .filter((folder) => existsSync(`${folder}/tsconfig.json`))
    .map((folder) =>
      command(`types of ${folder === "." ? "the root" : folder}`, "tsc", "--noEmit", "-p", folder),
    );
}

const compile: Step = {
  name: "Solidity compiles without warnings",
  run: async () => {
    const { code, output } = await captureCommand("hardhat", ["build", "--quiet"]);
    return code === 0 ? readOwnWarnings().join("\n\n") : output.trim();
  },
};

const { sources, tests } = solidityFiles();
const formatting = [
  command(
    "TypeScript, JSON and CSS format and lint",
    "biome",
    "check",
    ...(values.fix ? ["--write"] : []),
    ".",
  ),
  command(
    "Solidity format",
    "prettier",
    values.fix ? "--write" : "--check",
    "--log-level",
    "warn",
    ...sources,
    ...tests,
  ),
];
// The lanes are independent of one another.
const lanes: readonly (readonly Step[])[] = [
  [{ name: "dependency versions", run: async () => checkDependencies().join("\n") }, ...typeSteps()],
  [
    { name: "custom errors that tests expect", run: async () => checkErrors().join("\n") },
    ...solhint("Solidity lint", ".solhint.json", sources),
    ...solhint("Solidity lint of tests", ".solhint.test.json", tests),
    ...GENERATE.map((script) =>
      command(`what ${script} writes`, "node", script, ...(values.fix ? [] : ["--check"])),
    ),
  ],
];

let failures = 0;

async function runInOrder(steps: readonly Step[]) {
  for (const { name, run } of steps) {
    const startedAt = Date.now();
    const problem = await run();
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`${problem === "" ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
    if (problem !== "") {
      failures += 1;
      console.log(`\n${problem}\n`);
    }
  }
}

await runInOrder(formatting); // first, because --fix rewrites what the others read
await runInOrder([compile]); // writes the types of the artifacts
await Promise.all(lanes.map(runInOrder));
console.log(failures === 0 ? "Everything is in order." : `${failures} steps failed.`);
process.exitCode = failures === 0 ? 0 : 1;
