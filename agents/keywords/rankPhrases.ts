import type { Root } from "nlcst";
import { toString as textOf } from "nlcst-to-string";
import retextEnglish from "retext-english";
import retextKeywords from "retext-keywords";
import retextPos from "retext-pos";
import { unified } from "unified";
import { VFile } from "vfile";
import { clip } from "../clip.ts";
import { splitSentences } from "./splitSentences.ts";

/** `score` is relative to the best of the list: above 0, at most 1. `count` is the number of occurrences. */
export type RankedPhrase = { readonly phrase: string; readonly score: number; readonly count: number };
export type RankedKeyword = { readonly keyword: string; readonly score: number; readonly count: number };
export type Ranking = {
  readonly phrases: readonly RankedPhrase[];
  readonly keywords: readonly RankedKeyword[];
};

/** The most phrases, and the most keywords, that a ranking holds. */
export const MAX_RANKED = 20;

const english = unified()
  .use(retextEnglish)
  .use(splitSentences)
  .use(retextPos)
  .use(retextKeywords, { maximum: MAX_RANKED });

/**
 * Ranks the noun phrases and the nouns of an English text, best first; inflections of a word count as one and appear as first written.
 *
 * @example
 * (await rankPhrases("The escrow pays. An escrow refunds.")).keywords[0]; // { keyword: "escrow", score: 1, count: 2 }
 */
export async function rankPhrases(text: string): Promise<Ranking> {
  const file = new VFile();
  const tree: Root = english.parse(text);
  await english.run(tree, file);

  const phrases = (file.data.keyphrases ?? []).map(({ matches, score }) => ({
    phrase: clip(textOf([...(matches[0]?.nodes ?? [])]).replace(/\s+/g, " ")),
    score: round(score),
    count: matches.length,
  }));
  const keywords = (file.data.keywords ?? []).map(({ matches, score }) => ({
    keyword: matches[0] === undefined ? "" : clip(textOf(matches[0].node)),
    score: round(score),
    count: matches.length,
  }));
  return {
    phrases: best(phrases, (entry) => entry.phrase),
    keywords: best(keywords, (entry) => entry.keyword),
  };
}

function best<T extends { readonly score: number; readonly count: number }>(
  entries: readonly T[],
  text: (entry: T) => string,
): T[] {
  return entries
    .filter((entry) => text(entry) !== "")
    .sort((a, b) => b.score - a.score || b.count - a.count || (text(a) < text(b) ? -1 : 1))
    .slice(0, MAX_RANKED);
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
