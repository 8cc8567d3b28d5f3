/** Turns text into a vector whose direction says what the text is about. */
export type Embedder = {
  readonly dimensions: number;
  /** A vector of length 1, or of zeros for a text without words. The same text always gives the same vector. */
  embed(text: string): Float32Array;
};

export type HashedEmbedderParameters = {
  /** 256 by default. */
  readonly dimensions?: number;
};

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Longest text that is looked at, in characters: cards come from strangers. */
const MAX_TEXT = 16_384;
const GRAM = 3;
/** A whole word says more than three of its letters. */
const WORD_WEIGHT = 2;

/**
 * Embeds by spelling: words and their three-letter parts are hashed to signed coordinates (feature hashing, Weinberger et al.
 * 2009) by FNV-1a, and counts are damped by a square root. Knows no synonyms; needs no model, and is the same everywhere.
 * O(length of the text).
 */
export function hashedEmbedder({ dimensions = 256 }: HashedEmbedderParameters = {}): Embedder {
  if (!Number.isSafeInteger(dimensions) || dimensions < 1)
    throw new RangeError(`an embedding of ${dimensions} dimensions`);
  return {
    dimensions,
    embed(text) {
      const counts = new Float32Array(dimensions);
      const count = (feature: string, weight: number) => {
        const hash = hashOf(feature);
        const place = (hash >>> 1) % dimensions;
        counts[place] = (counts[place] ?? 0) + (hash & 1 ? weight : -weight);
      };
      for (const [word] of text
        .slice(0, MAX_TEXT)
        .normalize("NFKC")
        .toLowerCase()
        .matchAll(/[\p{L}\p{N}]+/gu)) {
        count(word, WORD_WEIGHT);
        const padded = `^${word}$`;
        for (let start = 0; start + GRAM <= padded.length; start++)
          count(padded.slice(start, start + GRAM), 1);
      }
      let squares = 0;
      for (const [place, value] of counts.entries()) {
        counts[place] = Math.sign(value) * Math.sqrt(Math.abs(value));
        squares += Math.abs(value);
      }
      return squares === 0 ? counts : counts.map((value) => value / Math.sqrt(squares));
    },
  };
}

function hashOf(text: string): number {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  hash ^= hash >>> 15; // the low bits of FNV alone are weak
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** The cosine of two vectors of length 1 (Salton et al. 1975): -1 to 1. */
export function similarityOf(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}
