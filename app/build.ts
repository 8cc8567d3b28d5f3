import { execFile } from "node:child_process";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

const root = import.meta.dirname;

/** Where the built app is. */
export const distFolder = join(root, "dist/app");

/** What a build is made of: newer than the build, it makes that stale. */
const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "../sdk/src"];

/** Builds the app for production unless what is there is newer than its sources. Returns the folder. */
export async function buildApp(): Promise<string> {
  const builtAt = await modifiedAt(join(distFolder, "index.html"));
  const changedAt = Math.max(...(await Promise.all(sources.map((path) => newestIn(join(root, path))))));
  if (builtAt > changedAt) return distFolder;
  // Built aside, so that who is being served meanwhile, or builds too, never sees half of it.
  const folder = join(root, `dist/${process.pid}-${Date.now()}`);
  const { resolve } = createRequire(import.meta.url);
  const vite = join(resolve("vite/package.json"), "../bin/vite.js");
  // In a process of its own: it takes the bundler's memory along, and NODE_ENV decides which React is built.
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  await rm(distFolder, { recursive: true, force: true });
  // Somebody else's build of the same sources may have come first.
  await rename(folder, distFolder).catch(() => rm(folder, { recursive: true, force: true }));
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
