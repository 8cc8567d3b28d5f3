import { describe, expect, it } from "vitest";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS, readTable } from "./readTable.ts";

describe("readTable", () => {
  it.each([
    [",", "city,price\nBern,1\nBasel,2"],
    [";", "city;price\nBern;1,50\nBasel;2,50"],
    ["\t", "city\tprice, note\nBern\t1, 2\nBasel\t2"],
    ["|", "city|price\nBern|1\nBasel|2"],
    [",", 'city,note\nBern,"a;b;c;d"\nBasel,"e;f;g;h"'],
    [",", "only\none\ncolumn"],
  ])("finds the delimiter %j of %j", (delimiter, text) => {
    expect(readTable(text).delimiter).toBe(delimiter);
  });

  it("finds the delimiter of a file that is longer than the preview", () => {
    const quoted = `"${"line, line\n".repeat(30_000)}"`;
    expect(readTable(`a;b\n1;2\n${"3;4\n".repeat(100)}5;${quoted}\n`).delimiter).toBe(";");
  });

  it("keeps quoted delimiters, quotation marks and line ends inside their cell", () => {
    expect(readTable('a,b\r\n"x, ""y""\nz", 2 \r\n\r\n').rows).toEqual([['x, "y"\nz', "2"]]);
  });

  it("names columns that have no name", () => {
    expect(readTable("a,,b\nx,y,z").headers).toEqual(["a", "column_2", "b"]);
  });

  it("takes a first row of numbers as data", () => {
    expect(readTable("1,2\n3,4")).toMatchObject({
      hasHeader: false,
      headers: ["column_1", "column_2"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
    });
  });

  it("accepts exactly the limits", () => {
    expect(readTable(`a\n${"x\n".repeat(MAX_ROWS)}`).rows).toHaveLength(MAX_ROWS);
    expect(readTable(`${"a,".repeat(MAX_COLUMNS - 1)}a\n`).headers).toHaveLength(MAX_COLUMNS);
  });

  it.each([
    [
      "an open quotation mark",
      'a,b\n"x,1\n',
      "unparsable-csv",
      "The file is not valid CSV near line 2: its quotation marks do not match.",
    ],
    [
      "a quotation mark inside a cell",
      'a,b\nx"y,1',
      "unparsable-csv",
      "The file is not valid CSV near line 2: its quotation marks do not match.",
    ],
    [
      "too many rows",
      `a\n${"x\n".repeat(MAX_ROWS + 1)}`,
      "too-many-rows",
      "The file has 200001 rows; at most 200000 are accepted.",
    ],
    [
      "too many columns",
      ",".repeat(MAX_COLUMNS),
      "too-many-columns",
      "The file has 501 columns; at most 500 are accepted.",
    ],
    [
      "too many cells",
      `${"a,".repeat(MAX_COLUMNS - 1)}a\n${"x\n".repeat(MAX_CELLS / MAX_COLUMNS + 1)}`,
      "too-many-rows",
      "The file has 2000500 cells; at most 2000000 are accepted.",
    ],
  ])("refuses %s", (_, text, code, message) => {
    expect(() => readTable(text)).toThrow(expect.objectContaining({ name: "BadInput", code, message }));
  });
});
