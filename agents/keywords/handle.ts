import { BadInput } from "../BadInput.ts";
import { counted } from "../counted.ts";
import type { Deliverable, WorkContext } from "../Handler.ts";
import { jsonDeliverable } from "../jsonDeliverable.ts";
import { readText } from "../readText.ts";
import { plainText } from "./plainText.ts";
import { type Ranking, rankPhrases } from "./rankPhrases.ts";

export const capability = "text.keywords";

/** The largest input, in bytes: half a novel. */
export const MAX_BYTES = 256 * 1024;
export const MAX_WORDS = 50_000;

export type KeywordsDocument = { readonly words: number } & Ranking;

const ADDRESS = /\bhttps?:\/\/\S+/g;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

/**
 * Ranks the key phrases of an English text or Markdown file. A `.txt` file (or `text/plain` without a telling name) is read as it
 * stands; anything else as Markdown, without its code blocks.
 *
 * @throws {BadInput} `empty`, `too-large`, `not-text`, `no-words` or `too-complex`
 */
export async function handle(input: Uint8Array, context: WorkContext): Promise<Deliverable> {
  const { fileName, signal } = context;
  signal?.throwIfAborted();
  const source = readText(input, MAX_BYTES);
  const text = (isPlain(context) ? source : plainText(source)).replace(ADDRESS, " ");
  const words = text.match(WORD)?.length ?? 0;
  if (words === 0) throw new BadInput("no-words", "The file has no words outside of code.");
  if (words > MAX_WORDS)
    throw new BadInput("too-complex", `The file has ${words} words; at most ${MAX_WORDS} are accepted.`);

  signal?.throwIfAborted();
  const document: KeywordsDocument = { words, ...(await rankPhrases(text)) };
  const leading = document.phrases.slice(0, 3).map(({ phrase }) => phrase);
  return jsonDeliverable({
    document,
    inputName: fileName,
    suffix: "keywords.json",
    summary:
      leading.length === 0
        ? `No key phrases in ${counted(words, "word")}.`
        : `Key phrases of ${counted(words, "word")}, led by: ${leading.join(", ")}.`,
  });
}

function isPlain({ fileName, mediaType }: WorkContext): boolean {
  if (fileName !== undefined && /\.(txt|md|markdown)$/i.test(fileName)) return /\.txt$/i.test(fileName);
  return mediaType?.startsWith("text/plain") ?? false;
}
