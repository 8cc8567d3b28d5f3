import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const app = join(import.meta.dirname, "../..");

it("has the types of the indexer's schema: if not, run `npx gql.tada generate-output` in app", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ainur-graphql-"));
  const output = join(folder, "graphql-env.d.ts");
  const cli = join(createRequire(import.meta.url).resolve("gql.tada/package.json"), "../bin/cli.js");
  try {
    await promisify(execFile)(process.execPath, [cli, "generate-output", "--output", output], { cwd: app });
    const [fresh, present] = await Promise.all([
      readFile(output, "utf8"),
      readFile(join(import.meta.dirname, "generated/graphql-env.d.ts"), "utf8"),
    ]);
    expect(present === fresh).toBe(true); // a difference would be too long to print
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
