import { globSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { HireFile } from "@ainur/sdk";
import type { Participant } from "../connect.ts";
import { blocksCsv } from "./blocksCsv.ts";
import { sourcesCsv } from "./sourcesCsv.ts";

const root = join(import.meta.dirname, "../..");
const documents = ["*.md", "docs/**/*.md", "{sdk,indexer,app,agents}/**/*.md"];
/** The agents take no larger text. */
const LARGEST = 256 * 1024;

type Samples = (participant: Participant, index: number) => Promise<HireFile>;

/** Real files to be worked on, by capability: the repository's own, and tables of what there is. */
const samples: Readonly<Record<string, Samples>> = {
  "text.keywords": (_, index) => fileOf(documents, index, "text/markdown"),
  "solidity.lint": (_, index) => fileOf(["contracts/**/*.sol"], index, "text/plain"),
  "data.profile": tableOf,
  "data.chart": tableOf,
};

export const capabilities = Object.keys(samples);

/** One of the files that a capability works on; each index gives the next. Throws for a capability without any. */
export async function sampleOf(
  participant: Participant,
  { capability, index }: { readonly capability: string; readonly index: number },
): Promise<HireFile> {
  const sample = samples[capability];
  if (sample === undefined) throw new Error(`There are no files for ${capability}.`);
  return sample(participant, index);
}

async function fileOf(patterns: readonly string[], index: number, mediaType: string): Promise<HireFile> {
  const paths = globSync([...patterns], { cwd: root, exclude: ["**/node_modules/**"] }).sort();
  for (let step = 0; step < paths.length; step++) {
    const path = join(root, paths[(index + step) % paths.length] ?? "");
    const { size } = await stat(path);
    if (size > 0 && size <= LARGEST) return { bytes: await readFile(path), name: basename(path), mediaType };
  }
  throw new Error(`No file of the repository is like ${patterns.join(" or ")}.`);
}

async function tableOf({ client }: Participant, index: number): Promise<HireFile> {
  const [name, text] =
    index % 2 === 0 ? ["sources.csv", await sourcesCsv(root)] : ["blocks.csv", await blocksCsv(client)];
  return { bytes: new TextEncoder().encode(text), name, mediaType: "text/csv" };
}
