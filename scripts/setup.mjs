// Every npm script starts here, on whatever Node the machine has. So this is plain JavaScript for Node 20
// without dependencies: it brings node_modules up to the lock file, then hands over to the pinned Node.
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandsOf, scriptOf } from "./setup/commands.mjs";
import { install } from "./setup/install.mjs";
import { run } from "./setup/run.mjs";

// Committed, so that nobody needs a compiler to use the SDK; `npm run check` says whether they are current.
const GENERATED = ["sdk/src/abi/index.ts", "sdk/src/deployments.ts"];

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const [command, ...args] = process.argv.slice(2);
const script = command === undefined ? undefined : scriptOf(command, manifest.scripts);

if (script === undefined) {
  console.error(
    `${command === undefined ? "No command given" : `Unknown command "${command}"`}. There are:\n` +
      commandsOf(manifest.scripts)
        .map((name) => `  npm run ${name}\n`)
        .join(""),
  );
  process.exit(2);
}

try {
  await install(root, manifest);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

for (const file of GENERATED.filter((path) => !existsSync(join(root, path)))) {
  console.error(`${file} is missing: restore it with \`git checkout -- ${file}\`.`);
}

const bin = join(root, "node_modules", ".bin");
process.exit(
  await run(join(bin, "node"), [script, ...args], {
    cwd: root,
    env: { ...process.env, PATH: bin + delimiter + (process.env.PATH ?? "") },
    stdio: "inherit",
  }),
);
