import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Log } from "./log.ts";

/** Exit code that says: contracts of another version are on the chain. */
export const OTHER_VERSION = 3;

export type DeployProtocolParameters = {
  /** Of the chain's node. */
  readonly url: string;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
};

/** Puts the contracts on the chain unless they are there; says when another version of them is. */
export async function deployProtocol({
  url,
  log,
  signal,
}: DeployProtocolParameters): Promise<"current" | "other version"> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "protocol.ts"), url], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    ...(signal !== undefined && { signal }),
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on("line", log);
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code === OTHER_VERSION) return "other version";
  if (code !== 0) throw new Error(`The contracts could not be deployed (exit code ${code}).`);
  return "current";
}
