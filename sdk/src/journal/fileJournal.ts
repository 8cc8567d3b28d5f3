import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { Journal, JournalEntry } from "./Journal.ts";

const hex = z.templateLiteral(["0x", z.string().regex(/^[0-9a-fA-F]*$/)]);
const entrySchema = z.object({
  key: z.string(),
  digest: hex,
  account: hex,
  at: z.number(),
  transaction: z.object({ nonce: z.number(), hash: hex, raw: hex }).optional(),
  hash: hex.optional(),
  spends: z.array(
    z.object({
      token: hex,
      amount: z.string().transform(BigInt),
      leaves: z.boolean(),
      reference: z.string().optional(),
    }),
  ),
});
const lineSchema = z.union([entrySchema, z.object({ deleted: z.string() })]);

/** Rewrites the file when it has this many lines more than entries. */
const COMPACT_AFTER = 1_000;

/**
 * A journal in a file of JSON lines, for Node. Each change is appended and synced to disk before it counts; a torn last
 * line, left by a crash, is dropped. One process at a time may use a file.
 *
 * @example
 * const client = createAinurClient({ chain, transport, account, journal: fileJournal("agent.journal") });
 */
export function fileJournal(path: string): Journal {
  let opened: Promise<Map<string, JournalEntry>> | undefined;
  let lines = 0;
  let writing: Promise<unknown> = Promise.resolve();

  const load = (): Promise<Map<string, JournalEntry>> => (opened ??= read());

  async function read(): Promise<Map<string, JournalEntry>> {
    const entries = new Map<string, JournalEntry>();
    await mkdir(dirname(path), { recursive: true });
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
      throw error;
    });
    const complete = text
      .slice(0, text.lastIndexOf("\n") + 1)
      .split("\n")
      .slice(0, -1);
    for (const line of complete) {
      const change = lineSchema.parse(JSON.parse(line));
      if ("deleted" in change) entries.delete(change.deleted);
      else entries.set(change.key, change);
    }
    lines = complete.length;
    if (text.length > 0 && !text.endsWith("\n")) await rewrite(entries);
    return entries;
  }

  async function rewrite(entries: ReadonlyMap<string, JournalEntry>): Promise<void> {
    const content = [...entries.values()].map((entry) => `${encode(entry)}\n`).join("");
    await writeFile(`${path}.new`, content, { flush: true });
    await rename(`${path}.new`, path);
    lines = entries.size;
  }

  /** One append at a time, so that lines never mix. */
  function change(line: string, apply: (entries: Map<string, JournalEntry>) => void): Promise<void> {
    const done = writing.then(async () => {
      const entries = await load();
      const file = await open(path, "a");
      try {
        await file.appendFile(`${line}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
      lines += 1;
      apply(entries);
      if (lines > 2 * entries.size + COMPACT_AFTER) await rewrite(entries);
    });
    writing = done.catch(() => undefined);
    return done;
  }

  return {
    get: async (key) => (await load()).get(key),
    put: (entry) => change(encode(entry), (entries) => entries.set(entry.key, entry)),
    delete: (key) => change(JSON.stringify({ deleted: key }), (entries) => entries.delete(key)),
    entries: async () => [...(await load()).values()],
  };
}

function encode(entry: JournalEntry): string {
  return JSON.stringify(entry, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
