import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildApp } from "../app/build.ts";
import type { Figure } from "./run.ts";

/** An entry of Vite's manifest. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** The page that a visitor sees first is loaded on demand like any other, but counts from the start. */
const FIRST_PAGE = "src/pages/OverviewPage.tsx";

/** What the app makes a browser load, gzipped. */
export default async function* app(): AsyncGenerator<Figure> {
  const folder = await buildApp();
  const manifest: Manifest = JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8"));
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const initial = reachable(manifest, [...entries, FIRST_PAGE], ({ imports = [] }) => imports);
  const everything = Object.keys(manifest);
  yield { case: "initialJavaScript", value: await gzipped(folder, manifest, initial), unit: "kB" };
  yield { case: "wholeJavaScript", value: await gzipped(folder, manifest, everything), unit: "kB" };
}

function reachable(
  manifest: Manifest,
  keys: readonly string[],
  next: (chunk: Chunk) => readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build has no ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    next(chunk).forEach(visit);
  };
  keys.forEach(visit);
  return [...seen];
}

async function gzipped(folder: string, manifest: Manifest, keys: readonly string[]): Promise<number> {
  const files = new Set(keys.map((key) => manifest[key]?.file ?? "").filter((file) => file.endsWith(".js")));
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10;
}
