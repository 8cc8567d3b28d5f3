import { copyFile, open, readFile, rename } from "node:fs/promises";
import type { Log } from "./log.ts";

// The node overwrites the file that it keeps the chain in. Killed while it writes, it leaves half a file: so there is a copy.
const copyOf = (state: string): string => `${state}.copy`;
/** Milliseconds since the last write after which the file is taken to be whole. */
const SETTLED = 200;
const CLOSING_BRACE = "}".charCodeAt(0);

/** Copies the chain's file, unless it is being written. */
export async function copyOfChain(state: string): Promise<void> {
  const before = await wholeSince(state);
  if (before === undefined) return;
  await copyFile(state, `${copyOf(state)}.new`);
  if ((await wholeSince(state)) === before) await rename(`${copyOf(state)}.new`, copyOf(state));
}

/** Puts the copy in the place of a chain's file that was left torn. */
export async function repairChain(state: string, log: Log): Promise<void> {
  const text = await readFile(state, "utf8").catch(() => undefined);
  if (text === undefined || isJson(text)) return;
  log("the chain's file was left torn; going on from its copy");
  await rename(copyOf(state), state);
}

/** When a file was last written, in milliseconds; `undefined` when it does not look whole. */
async function wholeSince(path: string): Promise<number | undefined> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const { size, mtimeMs } = await file.stat();
    if (size === 0 || Date.now() - mtimeMs < SETTLED) return undefined;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === CLOSING_BRACE ? mtimeMs : undefined;
  } finally {
    await file.close();
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
