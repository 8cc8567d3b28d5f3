import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FileName, safeFileName } from "./fileName.ts";

/** Any UTF-16 unit, halves of surrogate pairs included. */
const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe("file names", () => {
  it.each(["sales.csv", "Übersicht 2026.md", "数据.csv", ".gitignore", "a", "x".repeat(255)])(
    "takes %s",
    (name) => {
      expect(FileName.safeParse(name).success).toBe(true);
      expect(safeFileName(name)).toBe(name);
    },
  );

  it.each([
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "a\\b",
    "C:x",
    "a\0b",
    "a\nb",
    "-rf",
    " a",
    "a ",
    "a.",
    "CON",
    "nul.txt",
    "com1.csv",
    "invoice\u202Efdp.exe",
    "zero\u200Bwidth",
    "x".repeat(256),
    "ü".repeat(128),
    "\ud800",
    7,
    null,
  ])("refuses %j", (name) => {
    expect(FileName.safeParse(name).success).toBe(false);
  });

  it.each([
    ["../reports/2026?.csv", "2026_.csv"],
    ["C:\\Users\\me\\sales.csv", "sales.csv"],
    ["--force.sol", "force.sol"],
    ["con.txt", "_con.txt"],
    ["///", "file"],
    [" .. ", "file"],
    [`${"ü".repeat(300)}.csv`, `${"ü".repeat(125)}.csv`],
  ])("makes of %j the name %j", (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it("makes a safe name of any string", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit }), fc.string(), fc.string({ minLength: 300, maxLength: 400 })),
        (name) => {
          expect(FileName.safeParse(safeFileName(name)).error).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });

  it("makes names that a file system takes", async () => {
    const directory = await mkdtemp(join(tmpdir(), "ainur-names-"));
    try {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit, maxLength: 300 }), async (name) => {
          const safe = safeFileName(name);
          await writeFile(join(directory, safe), "x");
          expect(await readdir(directory)).toContain(safe);
          await rm(join(directory, safe));
        }),
        { numRuns: 50 },
      );
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
