import type { Auction, Bid } from "./Auction.ts";
import { type Allocation, type AuctionOptions, allocationOf } from "./determineWinners.ts";
import { Optimum } from "./Optimum.ts";
import { reserveOf, saleProgram } from "./saleProgram.ts";

export type Payments = Allocation & {
  /** By bidder that wins anything, what it pays for all that it wins. */
  readonly payments: ReadonlyMap<number, number>;
};

/**
 * The winners of a combinatorial auction and what they pay by Vickrey, Clarke and Groves (Vickrey, 1961; Clarke, 1971; Groves, 1973): what
 * the others and the seller would have gained more had the bidder not been there. A winner pays the reserve prices of its goods at least and its bids at most,
 * and without budgets no bidder gains by another bid than its true values. One search answers for all winners, see `search`.
 *
 * Throws `AuctionError` if the auction has no meaning, and what `signal` was aborted with.
 */
export async function vcgPayments(auction: Auction, { signal }: AuctionOptions = {}): Promise<Payments> {
  const sale = saleProgram(auction);
  const optimum = await Optimum.of(sale.program, signal);
  const allocation = allocationOf(auction, sale, optimum);
  if (optimum === undefined) return { ...allocation, payments: new Map() };
  const wins = winsOf(auction, allocation.winners);
  const bidders = [...wins.keys()];
  const masks = bidders.map((bidder) =>
    Uint8Array.from(sale.bidOf, (index) => (auction.bids[index]?.bidder === bidder ? 1 : 0)),
  );
  const without = await optimum.without(masks, signal);
  const payments = new Map<number, number>();
  for (const [at, bidder] of bidders.entries()) {
    const { price, reserve } = wins.get(bidder) ?? { price: 0, reserve: 0 };
    const harm = optimum.best.value - (without[at]?.value ?? 0);
    // Rounding must not take a payment out of its bounds.
    payments.set(bidder, Math.min(price, Math.max(reserve, price - harm)));
  }
  return { ...allocation, payments };
}

export type Win = { readonly price: number; readonly reserve: number };

/** By bidder, in the order of their first winning bids, its winning bids together. */
export function winsOf(auction: Auction, winners: readonly number[]): Map<number, Win> {
  const wins = new Map<number, Win>();
  for (const winner of winners) {
    const { bidder, goods, price } = auction.bids[winner] as Bid;
    const before = wins.get(bidder) ?? { price: 0, reserve: 0 };
    wins.set(bidder, { price: before.price + price, reserve: before.reserve + reserveOf(auction, goods) });
  }
  return wins;
}
