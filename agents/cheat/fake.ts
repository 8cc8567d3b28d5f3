import type { Deliverable, WorkContext } from "../Handler.ts";
import { jsonDeliverable } from "../jsonDeliverable.ts";
import type { KeywordsDocument } from "../keywords/handle.ts";
import { readText } from "../readText.ts";

const WORD = /\p{L}{4,}/gu;
const LISTED = 20;
const MAX_BYTES = 256 * 1024;

/**
 * Looks like the work of `text.keywords` and costs nothing: the first long words of the text, with invented scores. Every word
 * occurs in the text, so a glance finds nothing wrong.
 *
 * @throws {BadInput} `empty`, `too-large` or `not-text`
 */
export async function fake(input: Uint8Array, { fileName }: WorkContext): Promise<Deliverable> {
  const words = readText(input, MAX_BYTES).match(WORD) ?? [];
  const first = [...new Set(words.map((word) => word.toLowerCase()))].slice(0, LISTED);
  const entries = first.map((word, index) => ({ word, score: 1 - index / 100, count: LISTED - index }));
  const document: KeywordsDocument = {
    words: words.length,
    phrases: entries.map(({ word, ...entry }) => ({ phrase: word, ...entry })),
    keywords: entries.map(({ word, ...entry }) => ({ keyword: word, ...entry })),
  };
  return jsonDeliverable({
    document,
    inputName: fileName,
    suffix: "keywords.json",
    summary: `Key phrases of ${words.length} words, carefully ranked.`,
  });
}
