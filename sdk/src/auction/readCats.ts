import type { Auction, Bid } from "./Auction.ts";
import { AuctionError } from "./AuctionError.ts";

/**
 * Reads an auction in the text format of the Combinatorial Auction Test Suite (Leyton-Brown, Pearson and Shoham, 2000): `goods`, `bids` and
 * `dummy` with their counts, then a line a bid: its number, its price, its goods and `#`. Lines that begin with `%` are comments.
 * A dummy good stands for a bidder's choice, so it becomes an XOR group; bids that are linked by such groups have the same bidder,
 * any other bid has its own.
 *
 * Throws `AuctionError` with the number of the line that breaks the format.
 */
export function readCats(text: string): Auction {
  const counts = new Map<string, number>();
  const bids: Bid[] = [];
  const lines = text.split("\n");
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const words = raw.trim().split(/\s+/);
    const first = words[0] ?? "";
    if (first === "" || first.startsWith("%")) continue;
    if (HEADERS.includes(first)) {
      if (counts.has(first)) throw new AuctionError(`Line ${line}: "${first}" is given twice.`);
      if (words.length !== 2) throw new AuctionError(`Line ${line}: "${first}" has one count.`);
      counts.set(first, count(words[1], line));
      continue;
    }
    const missing = HEADERS.find((header) => !counts.has(header));
    if (missing !== undefined) throw new AuctionError(`Line ${line}: a bid before "${missing}".`);
    bids.push(readBid(words, line, { counts, expected: bids.length }));
  }
  for (const header of HEADERS) {
    if (!counts.has(header))
      throw new AuctionError(`Line ${lines.length}: the file ends without "${header}".`);
  }
  const expected = counts.get("bids");
  if (bids.length !== expected) {
    throw new AuctionError(`Line ${lines.length}: the file ends after ${bids.length} of ${expected} bids.`);
  }
  return { goods: counts.get("goods") ?? 0, bids: withLinkedBidders(bids) };
}

const HEADERS = ["goods", "bids", "dummy"];

function readBid(
  words: readonly string[],
  line: number,
  { counts, expected }: { counts: ReadonlyMap<string, number>; expected: number },
): Bid {
  const real = counts.get("goods") ?? 0;
  const all = real + (counts.get("dummy") ?? 0);
  if (words.at(-1) !== "#") throw new AuctionError(`Line ${line}: a bid ends with "#".`);
  if (count(words[0], line) !== expected) {
    throw new AuctionError(`Line ${line}: bid ${words[0]} stands where bid ${expected} should.`);
  }
  if (expected >= (counts.get("bids") ?? 0)) {
    throw new AuctionError(`Line ${line}: there are more bids than the ${counts.get("bids")} announced.`);
  }
  const price = Number(words[1]);
  if (words[1] === "#" || !Number.isFinite(price) || price < 0) {
    throw new AuctionError(`Line ${line}: the price is ${words[1]}, not 0 or more.`);
  }
  const goods: number[] = [];
  const xor: number[] = [];
  for (const word of words.slice(2, -1)) {
    const good = count(word, line);
    if (good >= all) throw new AuctionError(`Line ${line}: good ${good}, but there are ${all}.`);
    const list = good < real ? goods : xor;
    const entry = good < real ? good : good - real;
    if (list.includes(entry)) throw new AuctionError(`Line ${line}: good ${good} is named twice.`);
    list.push(entry);
  }
  if (goods.length === 0) throw new AuctionError(`Line ${line}: the bid is for no goods.`);
  return { bidder: 0, goods, price, ...(xor.length > 0 && { xor }) };
}

function count(word: string | undefined, line: number): number {
  if (word === undefined || !/^\d+$/.test(word) || !Number.isSafeInteger(Number(word))) {
    throw new AuctionError(
      `Line ${line}: ${word === undefined ? "a number is missing" : `"${word}" is not a whole number`}.`,
    );
  }
  return Number(word);
}

/** Bidders from 0 in the order of their first bids. */
function withLinkedBidders(bids: readonly Bid[]): Bid[] {
  const parent = bids.map((_, index) => index);
  const rootOf = (bid: number): number => {
    let root = bid;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] ?? root] ?? root;
      root = parent[root] ?? root;
    }
    return root;
  };
  const firstOf = new Map<number, number>();
  for (const [index, { xor = [] }] of bids.entries()) {
    for (const group of xor) {
      const first = firstOf.get(group) ?? index;
      firstOf.set(group, first);
      parent[rootOf(index)] = rootOf(first);
    }
  }
  const bidders = new Map<number, number>();
  return bids.map((bid, index) => {
    const root = rootOf(index);
    const bidder = bidders.get(root) ?? bidders.size;
    bidders.set(root, bidder);
    return { ...bid, bidder };
  });
}
