import { describe, expect, it } from "vitest";
import { kindOf } from "./kindOf.ts";

describe("kindOf", () => {
  it.each([
    ["missing", ["", "NA", "n/a", "NaN", "NULL"]],
    ["boolean", ["true", "False", "YES", "no"]],
    ["integer", ["0", "-7", "+12", "123456789012345678901234567890"]],
    ["number", ["0.5", "-.5", "5.", "1e3", "1E-400", "0.0"]],
    ["date", ["2026-11-20", "2024-02-29", "2026-11", "2026-11-20 10:00", "2026-11-20T10:00:00.123+02:00"]],
    [
      "text",
      [
        "007",
        "-01",
        "1e999",
        "Infinity",
        "0x10",
        "1,000",
        "1 000",
        "12%",
        "$5",
        "2026-02-30",
        "20/11/2026",
        "١٢",
        "=1+1",
        ".",
      ],
    ],
  ])("reads as %s: %j", (kind, cells) => {
    for (const cell of cells) expect([cell, kindOf(cell)]).toEqual([cell, kind]);
  });
});
