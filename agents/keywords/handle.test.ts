import { describe, expect, it, vi } from "vitest";
import { handle, type KeywordsDocument, MAX_BYTES } from "./handle.ts";
import { MAX_RANKED } from "./rankPhrases.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function rank(text: string, fileName = "input.md"): Promise<KeywordsDocument> {
  const { content } = await handle(bytes(text), { fileName });
  return JSON.parse(new TextDecoder().decode(content));
}

const ARTICLE = `# Escrow contracts

An **escrow contract** holds the price of a job. The escrow contract must pay the provider when the client accepts,
and the [escrow contract](https://example.org/zebra) must refund the client when nobody delivers.

\`\`\`solidity
function zebra() external { giraffe(); }
\`\`\`

    zebra giraffe

<div class="zebra">

* A provider locks a bond.
* A client may contest the work of the provider, see https://example.org/giraffe.
`;

describe("text.keywords", () => {
  it("puts the phrase a text is about first and counts it across inflections", async () => {
    const { phrases, keywords, words } = await rank(ARTICLE);
    expect(phrases[0]).toEqual({ phrase: "Escrow contracts", score: 1, count: 4 });
    expect(keywords.slice(0, 4).map(({ keyword }) => keyword.toLowerCase())).toEqual(
      expect.arrayContaining(["escrow", "contracts", "client", "provider"]),
    );
    expect(words).toBe(48);
  });

  it("leaves out code, markup and addresses", async () => {
    const text = JSON.stringify(await rank(ARTICLE)).toLowerCase();
    for (const word of ["zebra", "giraffe", "http", "div", "solidity"]) expect(text).not.toContain(word);
  });

  it("keeps indented paragraphs of a plain text file", async () => {
    const text = "    The zebra meets another zebra.";
    expect((await rank(text, "a.txt")).keywords[0]).toEqual({ keyword: "zebra", score: 1, count: 2 });
    await expect(rank(text, "a.md")).rejects.toMatchObject({ code: "no-words" });
    await expect(handle(bytes(text), { mediaType: "text/plain; charset=utf-8" })).resolves.toMatchObject({
      fileName: "input.keywords.json",
    });
  });

  it("orders by score and lists a bounded number", async () => {
    const text = Array.from(
      { length: 200 },
      (_, index) => `The gadget${String.fromCharCode(97 + (index % 26), 97 + (index % 23))} works.`,
    ).join(" ");
    const { phrases, keywords } = await rank(text);
    expect(phrases).toHaveLength(MAX_RANKED);
    expect(keywords).toHaveLength(MAX_RANKED);
    const scores = phrases.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("gives the same bytes each time and prints nothing", async () => {
    const printed = [vi.spyOn(console, "log"), vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
    const first = await handle(bytes(ARTICLE), { fileName: "a.md" });
    expect(await handle(bytes(ARTICLE), { fileName: "a.md" })).toEqual(first);
    for (const spy of printed) expect(spy).not.toHaveBeenCalled();
    expect(first).toMatchObject({ mediaType: "application/json", fileName: "a.keywords.json" });
    expect(first.summary).toBe("Key phrases of 48 words, led by: Escrow contracts, client, provider.");
  });

  it("survives words that are names of object members", async () => {
    const { keywords } = await rank(
      "The constructor calls __proto__ and the constructor calls toString. A hasOwnProperty valueOf constructor.",
    );
    expect(keywords[0]).toEqual({ keyword: "constructor", score: 1, count: 3 });
  });

  it("finishes soon on a list of nouns without a full stop", async () => {
    const { phrases } = await rank("market ".repeat(20_000));
    expect(phrases[0]?.phrase).toMatch(/^market market/);
  }, 20_000);

  it("shortens phrases of monstrous length", async () => {
    const { summary } = await handle(bytes(`The ${"x".repeat(200_000)} is a word.`), {});
    expect(summary.length).toBeLessThan(250);
  });

  it.each([
    ["an empty file", "", "empty"],
    ["punctuation", "--- *** 123 !!!", "no-words"],
    ["nothing but code", "```\nlet a = 1;\n```", "no-words"],
    ["too many words", "a b ".repeat(30_000), "too-complex"],
    ["a large file", "a".repeat(MAX_BYTES + 1), "too-large"],
    ["a binary file", "a\0b", "not-text"],
  ])("refuses %s", async (_, text, code) => {
    await expect(rank(text)).rejects.toMatchObject({ name: "BadInput", code });
  });

  it("stops when aborted", async () => {
    const reason = new Error("cancelled");
    await expect(handle(bytes(ARTICLE), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
