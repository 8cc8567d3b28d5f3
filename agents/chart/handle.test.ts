import { describe, expect, it, vi } from "vitest";
import { handle } from "./handle.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function draw(text: string): Promise<{ svg: string; summary: string }> {
  const { content, summary } = await handle(bytes(text), { fileName: "sales.csv" });
  return { svg: new TextDecoder().decode(content), summary };
}

/** The texts of an image as a reader sees them, entities decoded. */
function textsOf(svg: string): string[] {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
  );
}

/** The number of drawn marks of one kind. */
function marksOf(svg: string, kind: string): number {
  const group = svg.match(new RegExp(`<g class="mark-${kind} role-mark[^"]*"[^>]*>(.*?)</g>`))?.[1] ?? "";
  return group.match(/<path/g)?.length ?? 0;
}

/** The names in use in an image, which must consist of well-formed tags and text alone. */
function markupOf(svg: string): { elements: string[]; attributes: string[] } {
  const tag = /<(\w+)((?: +[\w:-]+="[^"<>]*")*)\/?>|<\/\w+>/g;
  expect(svg.replace(tag, "")).not.toMatch(/[<>]/);
  const tags = [...svg.matchAll(tag)].flatMap(([, element, attributes]) =>
    element === undefined ? [] : [{ element, attributes }],
  );
  return {
    elements: [...new Set(tags.map(({ element }) => element))],
    attributes: [
      ...new Set(
        tags.flatMap(({ attributes = "" }) =>
          [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name = ""]) => name),
        ),
      ),
    ],
  };
}

const DAILY = "day,id,amount\n2026-01-03,1,4\n2026-01-01,2,1\n2026-01-02,3,9\n";

describe("data.chart", () => {
  it("draws a measure over time as a line through all days, passing over identifiers", async () => {
    const { svg, summary } = await draw(DAILY);
    expect(summary).toBe("amount over day.");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["amount over day", "day", "amount"]));
    expect(marksOf(svg, "line")).toBe(1);
    expect(marksOf(svg, "symbol")).toBe(3);
  });

  it("draws the mean of a day that has several rows", async () => {
    expect((await draw(`${DAILY}2026-01-03,4,6\n`)).summary).toBe("Mean amount over day.");
  });

  it("gathers many moments into intervals and says so", async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `${new Date(index * 60_000).toISOString()},${index % 7}`,
    );
    const { svg, summary } = await draw(`t,v\n${rows.join("\n")}`);
    expect(summary).toBe("Mean v over t, 5000 moments gathered into 400 intervals.");
    expect(textsOf(svg)).toContain("5000 moments gathered into 400 intervals");
  });

  it("draws a measure by category as bars, largest first", async () => {
    const { svg, summary } = await draw("city,amount\nBern,2\nBasel,10\nBern,4\nUster,1\n");
    expect(summary).toBe("Mean amount by city.");
    expect(textsOf(svg).filter((text) => /^(Basel|Bern|Uster)$/.test(text))).toEqual([
      "Basel",
      "Bern",
      "Uster",
    ]);
    expect(marksOf(svg, "rect")).toBe(3);
  });

  it("counts rows by category where there is no number, and shows the top fifteen", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `c${index}\n`.repeat(20 - index)).join("");
    const { svg, summary } = await draw(`city\n${rows}`);
    expect(summary).toBe("Rows by city, the top 15 of 20.");
    expect(marksOf(svg, "rect")).toBe(15);
  });

  it("draws two measures as points", async () => {
    const { svg, summary } = await draw("height,weight\n150,50\n160,61\n170,68\n180,NA\n");
    expect(summary).toBe("weight against height.");
    expect(marksOf(svg, "symbol")).toBe(3);
  });

  it("draws one measure as a histogram of ten bins", async () => {
    const { svg, summary } = await draw(
      `age\n${Array.from({ length: 50 }, (_, index) => (index * 7) % 50).join("\n")}`,
    );
    expect(summary).toBe("Distribution of age.");
    expect(textsOf(svg)).toEqual(expect.arrayContaining(["age", "rows"]));
    expect(marksOf(svg, "rect")).toBe(10);
  });

  it("shows hostile cells as text only: no script, handler or reference", async () => {
    const hostile = [
      "<script>alert(1)</script>",
      '"x" onload=""alert(1)""',
      "javascript:alert(1)",
      "]]><!--",
      "&lt;b&gt;",
      "datum.label\u0085\u202E",
    ];
    const cells = hostile.map((cell, index) => `"${cell.replaceAll('"', '""')}",${index}`).join("\n");
    const { svg } = await draw(`"<img src=x onerror=alert(1)>","datum['b']"\n${cells}`);
    const { elements, attributes } = markupOf(svg);
    expect(["svg", "g", "path", "rect", "line", "text"]).toEqual(expect.arrayContaining(elements));
    expect(attributes.filter((name) => /^on|href|src|style/i.test(name))).toEqual([]);
    expect(svg).not.toMatch(/="(?:javascript|data|https?):(?!\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)")/);
    expect(svg).not.toMatch(/[\u0080-\u009f\u202a-\u202e]/);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["<script>alert(1)</scr…", "javascript:alert(1)", "&lt;b&gt;"]),
    );
  });

  it("tells categories apart whose shortened names coincide", async () => {
    const { svg } = await draw(`city,n\n${"x".repeat(50)}1,1\n${"x".repeat(50)}2,2\n`);
    expect(marksOf(svg, "rect")).toBe(2);
  });

  it("draws extreme but finite numbers", async () => {
    const { svg } = await draw("a,b\n1e99,-1e99\n1e-320,5\n-1e99,1e99\n");
    expect(svg).not.toMatch(/NaN|Infinity/);
    expect(marksOf(svg, "symbol")).toBe(3);
  });

  it("gives the same bytes each time, after other charts, and prints nothing", async () => {
    const printed = [vi.spyOn(console, "log"), vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
    const first = await handle(bytes(DAILY), { fileName: "sales.csv" });
    await draw("age\n1\n2\n3");
    expect(await handle(bytes(DAILY), { fileName: "sales.csv" })).toEqual(first);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    expect(first).toMatchObject({ mediaType: "image/svg+xml", fileName: "sales.chart.svg" });
  });

  it("draws days in UTC wherever it runs", async () => {
    const zone = process.env.TZ;
    const images = [];
    for (const TZ of ["UTC", "Pacific/Auckland", "America/Los_Angeles"]) {
      process.env.TZ = TZ;
      images.push((await draw(DAILY)).svg);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(images).size).toBe(1);
  });

  it.each([
    ["one constant number", "n\n1\n1\n", "nothing-to-draw"],
    [
      "names that never repeat",
      `name\n${Array.from({ length: 40 }, (_, index) => `n${index}`).join("\n")}`,
      "nothing-to-draw",
    ],
    ["numbers beyond any axis", "n\n1e300\n2e300\n", "nothing-to-draw"],
    ["a header alone", "a,b\n", "nothing-to-draw"],
    ["an empty file", "", "empty"],
    ["a binary file", "a\0", "not-text"],
    ["open quotation marks", 'a\n"x', "unparsable-csv"],
  ])("refuses %s", async (_, text, code) => {
    await expect(draw(text)).rejects.toMatchObject({ name: "BadInput", code });
  });
});
