import { globSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

/** The repository's contracts and programs as a table: what each is and how large. */
export async function sourcesCsv(root: string): Promise<string> {
  const paths = globSync("{contracts,sdk/src,agents}/**/*.{sol,ts}", {
    cwd: root,
    exclude: ["**/node_modules/**", "**/typechain/**"],
  }).sort();
  const rows = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), "utf8");
      const { size, mtime } = await stat(join(root, path));
      const lines = text.split("\n").length;
      return [path, extname(path).slice(1), lines, size, mtime.toISOString().slice(0, 10)].join(",");
    }),
  );
  return `${["path,kind,lines,bytes,modified", ...rows].join("\n")}\n`;
}
