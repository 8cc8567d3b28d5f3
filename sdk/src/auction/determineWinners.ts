import type { Auction } from "./Auction.ts";
import { Optimum } from "./Optimum.ts";
import { reserveOf, type SaleProgram, saleProgram } from "./saleProgram.ts";

export type AuctionOptions = {
  /** Ends the work between two steps; what it was aborted with is thrown. */
  readonly signal?: AbortSignal;
};

export type Allocation = {
  /** Indices of the bids that win, ascending. */
  readonly winners: readonly number[];
  /** The prices of the winning bids together. */
  readonly revenue: number;
  /** The same above the reserve prices of the goods sold: what is maximal. */
  readonly surplus: number;
  /** Of the search tree that proved it; 1 where the linear relaxation was enough. */
  readonly nodes: number;
};

/**
 * Winner determination of a combinatorial auction: the bids that together pay most above the reserve prices, proven to 1e-8 of their sum; a budget holds to 1e-6 of it. It
 * is NP-hard (Rothkopf, Pekeč and Harstad, 1998), so the time is exponential in the worst case. By branch and cut, see `relax` and
 * `search`. Deterministic: the same auction has the same winners, also among ties.
 *
 * Throws `AuctionError` if the auction has no meaning, and what `signal` was aborted with.
 *
 * @example
 * const { winners, revenue } = await determineWinners({
 *   goods: 2,
 *   bids: [{ bidder: 0, goods: [0, 1], price: 5 }, { bidder: 1, goods: [0], price: 3 }, { bidder: 2, goods: [1], price: 3 }],
 * }); // winners [1, 2], revenue 6
 */
export async function determineWinners(
  auction: Auction,
  { signal }: AuctionOptions = {},
): Promise<Allocation> {
  const sale = saleProgram(auction);
  const optimum = await Optimum.of(sale.program, signal);
  return allocationOf(auction, sale, optimum);
}

/** Nothing is sold where no bid can win. */
export function allocationOf(
  auction: Auction,
  { bidOf }: SaleProgram,
  optimum: Optimum | undefined,
): Allocation {
  const winners = (optimum?.best.columns ?? [])
    .map((column) => bidOf[column] as number)
    .sort((a, b) => a - b);
  let revenue = 0;
  let surplus = 0;
  for (const winner of winners) {
    const bid = auction.bids[winner];
    if (bid === undefined) continue;
    revenue += bid.price;
    surplus += bid.price - reserveOf(auction, bid.goods);
  }
  return { winners, revenue, surplus, nodes: optimum?.nodes ?? 1 };
}
