import { describe, expect, it } from "vitest";
import { parseCsv } from "./parseCsv.ts";

const limits = { maxRows: 3, maxColumns: 3 };

describe("parseCsv", () => {
  it("reads quotes, doubled quotes and line breaks in cells", () => {
    expect(parseCsv('a,b\r\n"x, ""y""","1\n2"\n', limits).rows).toEqual([
      ["a", "b"],
      ['x, "y"', "1\n2"],
    ]);
  });

  it("finds semicolons and tabs by the first line", () => {
    expect(parseCsv("a;b\n1,5;2", limits).rows).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
    expect(parseCsv("a\tb", limits).rows).toEqual([["a", "b"]]);
  });

  it("stops at the limits and says so", () => {
    expect(parseCsv("a,b,c,d\n1,2,3,4\n5\n6\n", limits)).toEqual({
      rows: [["a", "b", "c"], ["1", "2", "3"], ["5"]],
      more: true,
    });
    expect(parseCsv("1\n2\n3\n", limits).more).toBe(false);
  });

  it("has no rows for an empty file", () => {
    expect(parseCsv("", limits).rows).toEqual([]);
  });
});
