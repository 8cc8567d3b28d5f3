import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Hash } from "viem";

/** A block that the index holds for final. */
export type Anchor = { readonly block: number; readonly hash: Hash };

/** What one run of the watchdog leaves for the next: to which chain the database belongs, and who works on it. */
export type Memory = {
  readonly genesis: Hash;
  readonly anchor?: Anchor;
  /** Process of the watchdog; none after it was closed in order. */
  readonly owner?: number;
};

const fileIn = (directory: string): string => join(directory, "watchdog.json");

/** What the last run left in `directory`; none when there was none, or it cannot be read. */
export async function readMemory(directory: string): Promise<Memory | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(directory), "utf8"));
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that a kill leaves the old one or the new one. */
export async function writeMemory(directory: string, memory: Memory): Promise<void> {
  await mkdir(directory, { recursive: true });
  const file = fileIn(directory);
  await writeFile(`${file}.new`, JSON.stringify(memory));
  await rename(`${file}.new`, file);
}
