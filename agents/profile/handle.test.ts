import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handle, type ProfileDocument } from "./handle.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function profile(text: string): Promise<ProfileDocument> {
  const { content } = await handle(bytes(text), { fileName: "people.csv" });
  return JSON.parse(new TextDecoder().decode(content));
}

const PEOPLE = `name,age,score,member,joined,note
Ada,36,1.5,true,2026-01-02,
Ben,41,2.5,false,2026-01-01,
Ada,,4,true,2026-03-01 12:00,
Cyd,19,NA,true,,
`;

describe("data.profile", () => {
  it("tells the type, the missing and the distinct values of each column", async () => {
    const { columns, rows, delimiter } = await profile(PEOPLE);
    expect({ rows, delimiter }).toEqual({ rows: 4, delimiter: "," });
    expect(
      columns.map(({ name, type, present, missing, distinct }) => [name, type, present, missing, distinct]),
    ).toEqual([
      ["name", "text", 4, 0, 3],
      ["age", "integer", 3, 1, 3],
      ["score", "number", 3, 1, 3],
      ["member", "boolean", 4, 0, 2],
      ["joined", "date", 3, 1, 3],
      ["note", "empty", 0, 4, 0],
    ]);
  });

  it("summarizes numbers, dates and frequent values", async () => {
    const { columns } = await profile(PEOPLE);
    const [name, age, , , joined] = columns;
    expect(name?.top).toEqual([
      { value: "Ada", count: 2 },
      { value: "Ben", count: 1 },
      { value: "Cyd", count: 1 },
    ]);
    expect(age?.numbers).toMatchObject({
      min: 19,
      max: 41,
      mean: 32,
      median: 36,
      standardDeviation: 11.5325625947,
    });
    expect(joined?.dates).toEqual({ min: "2026-01-01T00:00:00.000Z", max: "2026-03-01T12:00:00.000Z" });
  });

  it("interpolates quantiles between neighbours", async () => {
    const { columns } = await profile(`n\n${Array.from({ length: 101 }, (_, index) => index).join("\n")}`);
    expect(columns[0]?.numbers).toMatchObject({
      median: 50,
      quantiles: { p5: 5, p25: 25, p75: 75, p95: 95 },
    });
  });

  it("shows the first rows as they stand", async () => {
    const { sample } = await profile(PEOPLE);
    expect(sample[0]).toEqual(["Ada", "36", "1.5", "true", "2026-01-02", ""]);
    expect(sample).toHaveLength(4);
  });

  it("warns of ragged rows, repeated names, empty columns, mixed types and formulas", async () => {
    const { warnings } = await profile("a,b,b,c,d\n1,2,x,,=SUM(A1)\n2,3\n3,4,5,,-2+3,9\n");
    expect(warnings.map(({ code, column, count }) => [code, column, count])).toEqual([
      ["ragged-rows", undefined, 2],
      ["formula-cells", undefined, 1],
      ["duplicate-header", "b", 2],
      ["mixed-types", "b", 1],
      ["empty-column", "c", 3],
    ]);
    expect((await profile("1,2\n3,4\n")).warnings.map(({ code }) => code)).toEqual(["no-header"]);
    expect((await profile(PEOPLE)).warnings.map(({ code }) => code)).toEqual(["empty-column"]);
  });

  it("keeps the type of a column whose values nearly all agree, and says how many do not", async () => {
    const { columns, warnings } = await profile(`n\n${"7\n".repeat(9)}seven\n`);
    expect(columns[0]).toMatchObject({ type: "integer", unlike: 1, numbers: { max: 7 } });
    expect(warnings).toEqual([
      { code: "mixed-types", column: "n", count: 1, message: "Values that are no integer among 10." },
    ]);
  });

  it("reads a byte order mark, Windows line ends and semicolons", async () => {
    const { columns, delimiter } = await profile("\uFEFFname;age\r\nAda;36\r\n");
    expect(delimiter).toBe(";");
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ["name", "text"],
      ["age", "integer"],
    ]);
  });

  it("keeps hostile cells as plain data", async () => {
    const { sample, columns } = await profile(
      '__proto__,constructor\n"<script>alert(1)</script>",=cmd|calc\n',
    );
    expect(columns.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(sample).toEqual([["<script>alert(1)</script>", "=cmd|calc"]]);
    const long = await profile(`a\n${"x".repeat(1_000_000)}\n`);
    expect(long.sample[0]?.[0]).toHaveLength(100);
  });

  it("has null where a statistic exceeds a double", async () => {
    const { columns } = await profile("n\n-1.5e308\n1.5e308\n1.5e308\n");
    expect(columns[0]?.numbers).toMatchObject({ min: -1.5e308, max: 1.5e308, standardDeviation: null });
  });

  it("finishes a file at the limits soon", async () => {
    const { rows } = await profile(`a,b,c\n${"1,x,2026-01-01\n".repeat(199_000)}`);
    expect(rows).toBe(199_000);
  }, 30_000);

  it.each([
    ["an empty file", "", "empty"],
    ["a binary file", "a,b\n\0,1", "not-text"],
    ["open quotation marks", 'a\n"x', "unparsable-csv"],
  ])("refuses %s", async (_, text, code) => {
    await expect(profile(text)).rejects.toMatchObject({ name: "BadInput", code });
  });

  it("names the deliverable after the input and gives the same bytes each time", async () => {
    const first = await handle(bytes(PEOPLE), { fileName: "people.csv" });
    expect(first).toMatchObject({ mediaType: "application/json", fileName: "people.profile.json" });
    expect(first.summary).toBe("Profile of 6 columns and 4 rows with 1 warning.");
    expect(await handle(bytes(PEOPLE), { fileName: "people.csv" })).toEqual(first);
  });
});

describe("data.profile of any table", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer().map(String),
    fc.constantFrom("", "NA", "true", "2026-11-20", "=1+1", "007", "1e999"),
    fc.string({ unit: "binary" }).map((text) => text.replace(/\p{Cc}/gu, "")),
  );
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  // A last column that is never empty keeps rows of empty cells from looking like blank lines.
  const csv = (rows: readonly (readonly string[])[]) =>
    ["a,b,c", ...rows.map((row) => [...row.map(quote), "end"].join(","))].join("\n");
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });

  it("has counts that add up", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const { columns, rows: count } = await profile(csv(rows));
        expect(count).toBe(rows.length);
        for (const { present, missing, distinct, unlike, top, numbers } of columns) {
          expect(present + missing).toBe(count);
          expect(distinct).toBeLessThanOrEqual(present);
          const topTotal = top.reduce((sum, value) => sum + value.count, 0);
          if (distinct <= 10) expect(topTotal).toBe(present);
          else expect(topTotal).toBeLessThan(present);
          if (numbers !== undefined)
            expect(numbers.histogram.reduce((sum, bin) => sum + bin.count, 0)).toBe(present - unlike);
        }
      }),
    );
  });

  it("has the same columns and warnings whatever the order of the rows", async () => {
    const shuffled = table.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, permuted]) => {
        const { columns, warnings } = await profile(csv(rows));
        expect(await profile(csv(permuted))).toMatchObject({ columns, warnings });
      }),
    );
  });
});
