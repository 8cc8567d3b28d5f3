// node indexer/generate.ts [--check]: the GraphQL schema that follows from ponder.schema.ts, without a chain or a database.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { graphql } from "ponder";
import * as schema from "./ponder.schema.ts";

const target = join(import.meta.dirname, "generated/schema.graphql");

/** Ponder's middleware writes the schema into the working directory when it is made. */
async function renderSchema(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ainur-schema-"));
  const before = process.cwd();
  process.chdir(folder);
  try {
    Object.assign(globalThis, { PONDER_DATABASE: {} }); // it refuses to be made outside of a running indexer
    graphql({ db: {} as never, schema });
    for (let attempt = 0; attempt < 200; attempt++) {
      await sleep(25);
      const text = await readFile("generated/schema.graphql", "utf8").catch(() => "");
      if (text.endsWith("}")) return text;
    }
    throw new Error("Ponder wrote no GraphQL schema");
  } finally {
    process.chdir(before);
    await rm(folder, { recursive: true, force: true });
  }
}

const rendered = await renderSchema();
if (process.argv.includes("--check")) {
  const isCurrent = (await readFile(target, "utf8").catch(() => undefined)) === rendered;
  if (!isCurrent)
    console.error("indexer/generated/schema.graphql is out of date: run `node indexer/generate.ts`");
  process.exitCode = isCurrent ? 0 : 1;
} else {
  await writeFile(target, rendered);
}
