import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const root = import.meta.dirname;

/** Where the built app is. */
export const distFolder = join(root, "dist");

/** What a build is made of: newer than the build, it makes that stale. */
const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "../sdk/src"];

/** Builds the app for production unless what is there is newer than its sources. Returns the folder. */
export async function buildApp(): Promise<string> {
  const builtAt = await modifiedAt(join(distFolder, "index.html"));
  const changedAt = Math.max(...(await Promise.all(sources.map((path) => newestIn(join(root, path))))));
  if (builtAt > changedAt) return distFolder;
  const { build } = await import("vite"); // heavy, and seldom needed
  await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn", mode: "production" });
  return distFolder;
}

async function modifiedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...(await Promise.all([path, ...files].map(modifiedAt))));
}
