import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AgentIndex } from "./AgentIndex.ts";
import { hashedEmbedder, similarityOf } from "./Embedder.ts";

const AGENTS = [
  { id: "1", text: "Reads scanned invoices and receipts", capabilities: ["image.ocr"] },
  { id: "2", text: "Translates contracts from German to English", capabilities: ["text.translate"] },
  { id: "3", text: "Profiles tables of data and finds outliers", capabilities: ["data.profile"] },
  { id: "4", text: "Translates scanned menus", capabilities: ["image.ocr", "text.translate"] },
];

function indexOf(agents = AGENTS): AgentIndex {
  const index = new AgentIndex();
  for (const agent of agents) index.set(agent);
  return index;
}

describe("AgentIndex", () => {
  it("finds the agent whose text is most like what is wanted", () => {
    expect(indexOf().search({ text: "scan my invoice" })[0]?.id).toBe("1");
    expect(indexOf().search({ text: "German translation" })[0]?.id).toBe("2");
  });

  it("finds only agents that offer the capability", () => {
    const found = indexOf().search({ text: "scan my invoice", capability: "text.translate" });
    expect(found.map(({ id }) => id)).toEqual(["4", "2"]);
    expect(indexOf().search({ text: "scan", capability: "audio.listen" })).toEqual([]);
  });

  it("replaces and forgets agents", () => {
    const index = indexOf();
    index.set({ id: "1", text: "Sings songs", capabilities: ["audio.sing"] });
    index.delete("4");
    index.delete("nobody");
    expect(index.size).toBe(3);
    expect(index.search({ text: "scan", capability: "image.ocr" })).toEqual([]);
    expect(index.search({ text: "sing a song", limit: 1 })[0]?.id).toBe("1");
  });

  it("is empty before anything is added, and finds what there is for a text without words", () => {
    expect(new AgentIndex().search({ text: "scan" })).toEqual([]);
    expect(indexOf().search({ text: "!" })).toHaveLength(4);
  });

  it("gives what a comparison with all gives, while there are few", () => {
    const words = fc.array(fc.constantFrom("scan", "invoice", "sing", "data", "table", "song"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (texts, wanted) => {
        const agents = texts.map((text, id) => ({ id: String(id), text: text.join(" "), capabilities: [] }));
        const { embed } = hashedEmbedder();
        const similarities = agents.map(({ text }) => similarityOf(embed(text), embed(wanted.join(" "))));
        const found = indexOf(agents).search({ text: wanted.join(" "), limit: 3 });
        expect(found.map(({ similarity }) => similarity)).toEqual(
          similarities.sort((a, b) => b - a).slice(0, 3),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("refuses a limit of nothing and embeddings that do not fit", () => {
    expect(() => indexOf().search({ text: "scan", limit: 0 })).toThrow(
      expect.objectContaining({ name: "DiscoveryOutOfRange", parameter: "limit" }),
    );
    const index = new AgentIndex({
      embedder: { dimensions: 3, embed: () => new Float32Array([Number.NaN, 0, 0]) },
    });
    expect(() => index.set({ id: "1", text: "a", capabilities: [] })).toThrow(
      expect.objectContaining({ name: "InvalidEmbedding", expected: 3, actual: 3 }),
    );
    expect(index.size).toBe(0);
  });
});

describe("hashedEmbedder", () => {
  it("gives vectors of length 1 whatever the text, and zeros without words", () => {
    const { embed } = hashedEmbedder({ dimensions: 32 });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const length = similarityOf(embed(text), embed(text));
        expect(
          /[\p{L}\p{N}]/u.test(text.normalize("NFKC")) ? Math.round(length * 1e5) / 1e5 : length,
        ).toBeLessThanOrEqual(1.00001);
        expect(embed(text)).toEqual(embed(text));
      }),
    );
    expect(similarityOf(embed("scan"), embed("SCAN!"))).toBeCloseTo(1);
  });
});
