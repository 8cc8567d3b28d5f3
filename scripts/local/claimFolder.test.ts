import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { claimFolder, FolderInUse } from "./claimFolder.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ainur-claim-"));
});
afterAll(() => rm(directory, { recursive: true }));

it("gives a folder to one process until it gives it back", async () => {
  const release = claimFolder(directory);
  expect(await readFile(join(directory, "network.pid"), "utf8")).toBe(String(process.pid));
  release();
  claimFolder(directory)();
});

it("refuses a folder that a living process has", async () => {
  await writeFile(join(directory, "network.pid"), String(process.ppid));
  expect(() => claimFolder(directory)).toThrow(FolderInUse);
  expect(() => claimFolder(directory)).toThrow(`(process ${process.ppid})`);
});

it("takes over from a process that died", async () => {
  await writeFile(join(directory, "network.pid"), "999999999");
  claimFolder(directory)();
});
