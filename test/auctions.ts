// What the tests of auctions compare with: every set of bids is tried.
import fc from "fast-check";
import type { Auction, Bid } from "../sdk/src/auction/Auction.ts";

/** Small auctions with ties, free bids, groups across bidders, reserve prices and budgets. */
export function auctions({ isPlain = false, most = 9 } = {}): fc.Arbitrary<Auction> {
  return fc.integer({ min: 1, max: 6 }).chain((goods) => {
    const bid = fc.record({
      bidder: fc.integer({ min: 0, max: 3 }),
      goods: fc.uniqueArray(fc.integer({ min: 0, max: goods - 1 }), { minLength: 1, maxLength: goods }),
      price: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })),
      xor: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
    });
    const bids = fc.array(bid, { maxLength: most });
    if (isPlain) return bids.map((some) => ({ goods, bids: some }));
    return fc.record({
      goods: fc.constant(goods),
      bids,
      reserves: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: goods, maxLength: goods }),
      budgets: fc
        .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 20 })), {
          selector: ([bidder]) => bidder,
        })
        .map((entries) => new Map(entries)),
    });
  });
}

/** Whether the bids may win together. */
export function isAllowed({ bids, budgets }: Auction, winners: readonly number[]): boolean {
  const taken = new Set<string>();
  const spent = new Map<number, number>();
  for (const winner of winners) {
    const { bidder, goods, xor = [], price } = bids[winner] as Bid;
    for (const key of [...goods.map((good) => `good ${good}`), ...xor.map((group) => `group ${group}`)]) {
      if (taken.has(key)) return false;
      taken.add(key);
    }
    spent.set(bidder, (spent.get(bidder) ?? 0) + price);
    if ((spent.get(bidder) ?? 0) > (budgets?.get(bidder) ?? Number.POSITIVE_INFINITY) + 1e-9) return false;
  }
  return true;
}

/** The largest surplus of any allowed set of bids, of the bidders that `takesPart` only. */
export function bestByEnumeration(
  auction: Auction,
  takesPart: (bidder: number) => boolean = () => true,
): number {
  let best = 0;
  for (let set = 0; set < 1 << auction.bids.length; set++) {
    const winners = auction.bids.map((_, index) => index).filter((index) => (set >>> index) & 1);
    if (
      !winners.every((index) => takesPart((auction.bids[index] as Bid).bidder)) ||
      !isAllowed(auction, winners)
    )
      continue;
    best = Math.max(best, surplusOf(auction, winners));
  }
  return best;
}

export function surplusOf({ bids, reserves }: Auction, winners: readonly number[]): number {
  let sum = 0;
  for (const winner of winners) {
    const { goods, price } = bids[winner] as Bid;
    sum += price - goods.reduce((total, good) => total + (reserves?.[good] ?? 0), 0);
  }
  return sum;
}
