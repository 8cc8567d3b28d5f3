import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Thrown when another process uses a network's folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/** Makes this process the only one that runs a network in a folder; returns how to give it back. */
export function claimFolder(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, "network.pid");
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = Number(readFileSync(file, "utf8"));
    if (owner !== process.pid && isAlive(owner))
      throw new FolderInUse(`A network runs in ${directory} already (process ${owner}).`);
    rmSync(file, { force: true }); // it died without giving it back
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
