import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { DEFAULT_MAX_BYTES } from "../../sdk/src/content/index.ts";
import type { HireFile } from "../../sdk/src/index.ts";
import { CommandError } from "./CommandError.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".json": "application/json",
  ".md": "text/markdown",
  ".sol": "text/plain",
  ".tsv": "text/tab-separated-values",
  ".txt": "text/plain",
};

/** The file to be worked on. Throws `CommandError` when it is not there or larger than a store takes. */
export async function readInput(path: string): Promise<HireFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) throw new CommandError(`There is no file ${path}.`);
  if (found.size > DEFAULT_MAX_BYTES)
    throw new CommandError(`${path} has ${found.size} bytes; at most ${DEFAULT_MAX_BYTES} can be stored.`);
  const mediaType = mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
  return { bytes: await readFile(path), name: basename(path), mediaType };
}
