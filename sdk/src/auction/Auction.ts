import { AuctionError } from "./AuctionError.ts";

/** An offer for a bundle: all of its goods or none. */
export type Bid = {
  /** Who bids. */
  readonly bidder: number;
  /** Goods, each at most once, from 0. */
  readonly goods: readonly number[];
  /** What the bundle is worth to the bidder or, in a procurement, what the bidder asks for it. */
  readonly price: number;
  /** Of the bids that name the same group at most one wins (XOR). Bids that share none may all win (OR). */
  readonly xor?: readonly number[];
};

/** A combinatorial auction: many goods are sold at once, and bids are for bundles of them. */
export type Auction = {
  readonly goods: number;
  readonly bids: readonly Bid[];
  /** By good, what the seller keeps it for: a bundle is sold for no less than its reserves together. 0 if left out. */
  readonly reserves?: readonly number[];
  /** By bidder, the most that the bids it wins may sum to. */
  readonly budgets?: ReadonlyMap<number, number>;
};

/** Throws `AuctionError` at the first thing in the auction that has no meaning. */
export function checkAuction({ goods, bids, reserves, budgets }: Auction): void {
  checkBids(goods, bids);
  if (reserves !== undefined && reserves.length !== goods) {
    throw new AuctionError(`There are ${goods} goods, but ${reserves.length} reserve prices.`);
  }
  for (const [good, reserve] of (reserves ?? []).entries())
    checkPrice(reserve, `The reserve price of good ${good}`);
  for (const [bidder, budget] of budgets ?? []) checkPrice(budget, `The budget of bidder ${bidder}`);
}

export function checkBids(goods: number, bids: readonly Bid[]): void {
  if (!Number.isSafeInteger(goods) || goods < 0) {
    throw new AuctionError(`An auction has 0 goods or more, not ${goods}.`);
  }
  for (const [index, bid] of bids.entries()) checkBid(bid, index, goods);
}

function checkBid({ bidder, goods, price, xor = [] }: Bid, index: number, count: number): void {
  if (!Number.isSafeInteger(bidder)) throw new AuctionError(`Bid ${index} has the bidder ${bidder}.`);
  if (goods.length === 0) throw new AuctionError(`Bid ${index} is for no goods.`);
  const seen = new Set<number>();
  for (const good of goods) {
    if (!Number.isSafeInteger(good) || good < 0 || good >= count) {
      throw new AuctionError(`Bid ${index} is for good ${good}, but there are ${count} goods.`);
    }
    if (seen.has(good)) throw new AuctionError(`Bid ${index} names good ${good} twice.`);
    seen.add(good);
  }
  for (const group of xor) {
    if (!Number.isSafeInteger(group)) throw new AuctionError(`Bid ${index} is in the group ${group}.`);
  }
  checkPrice(price, `The price of bid ${index}`);
}

export function checkPrice(price: number, what: string): void {
  if (!Number.isFinite(price) || price < 0) throw new AuctionError(`${what} is ${price}, not 0 or more.`);
}
