import { type Auction, checkAuction } from "./Auction.ts";

/**
 * Writes an auction in the text format that `readCats` reads. XOR groups become dummy goods in the order of their first bids. The format
 * has no place for bidders, reserve prices and budgets: bids without a group become those of bidders of their own.
 *
 * Throws `AuctionError` if the auction has no meaning.
 */
export function writeCats(auction: Auction): string {
  checkAuction(auction);
  const { goods, bids } = auction;
  const dummies = new Map<number, number>();
  for (const { xor = [] } of bids) {
    for (const group of xor) if (!dummies.has(group)) dummies.set(group, goods + dummies.size);
  }
  const lines = bids.map(({ price, goods: bundle, xor = [] }, index) => {
    const dummy = [...new Set(xor)].map((group) => dummies.get(group));
    return [index, price, ...bundle, ...dummy, "#"].join("\t");
  });
  return `${[`goods ${goods}`, `bids ${bids.length}`, `dummy ${dummies.size}`, ...lines].join("\n")}\n`;
}
