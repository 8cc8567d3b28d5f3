import { type Bid, checkBids, checkPrice } from "./Auction.ts";
import { AuctionError } from "./AuctionError.ts";
import { type BinaryProgram, cliqueOf, type Row } from "./BinaryProgram.ts";
import { ConflictGraph } from "./ConflictGraph.ts";
import type { AuctionOptions } from "./determineWinners.ts";
import { Optimum } from "./Optimum.ts";

/** A reverse combinatorial auction: one buyer wants every good, bids ask a price for a bundle. A good more than once does no harm. */
export type Procurement = {
  readonly goods: number;
  readonly bids: readonly Bid[];
  /** By good, what it costs the buyer otherwise: it pays no more. `Infinity`, or left out: it has to come from a bid. */
  readonly reserves?: readonly number[];
  /** The most that the winning bids and what is bought otherwise may ask for together. */
  readonly budget?: number;
};

export type Purchase = {
  /** Indices of the bids that win, ascending. */
  readonly winners: readonly number[];
  /** Goods that are bought otherwise, ascending. */
  readonly elsewhere: readonly number[];
  /** What the winning bids ask and the goods bought otherwise cost: what is minimal. */
  readonly cost: number;
  /** By bidder that wins anything, what it is paid for all: `Infinity` if without it some goods cannot be had. */
  readonly payments: ReadonlyMap<number, number>;
  /** Of the search tree that proved it. */
  readonly nodes: number;
};

/**
 * Buys goods at least cost from bids for bundles, proven to 1e-8 of it: weighted set covering with XOR groups, which is NP-hard, by
 * branch and bound. Winners are paid by Vickrey, Clarke and Groves: what they ask and what the goods would have cost more without them,
 * so they are paid no less than they ask and gain by no other price than their costs. Deterministic.
 *
 * Throws `AuctionError` if the procurement has no meaning, a good is in no bid, the XOR groups or the budget admit nothing;
 * and what `signal` was aborted with.
 */
export async function procure(procurement: Procurement, { signal }: AuctionOptions = {}): Promise<Purchase> {
  check(procurement);
  const { goods, bids, reserves = [], budget = Number.POSITIVE_INFINITY } = procurement;
  if (goods === 0) return { winners: [], elsewhere: [], cost: 0, payments: new Map(), nodes: 1 };
  const optional = Array.from({ length: goods }, (_, good) => good).filter((good) =>
    Number.isFinite(reserves[good]),
  );
  const optimum = await Optimum.of(coverProgram(procurement, optional), signal);
  if (optimum === undefined)
    throw new AuctionError("The XOR groups of the bids admit no set that has every good.");
  const winners = optimum.best.columns.filter((column) => column < bids.length);
  const elsewhere = optimum.best.columns
    .filter((column) => column >= bids.length)
    .map((column) => optional[column - bids.length] ?? -1);
  const cost = Math.abs(optimum.best.value);
  if (cost > budget)
    throw new AuctionError(`The goods cost ${cost} at least, which is above the budget of ${budget}.`);

  const asked = new Map<number, number>();
  for (const winner of winners) {
    const { bidder, price } = bids[winner] ?? { bidder: -1, price: 0 };
    asked.set(bidder, (asked.get(bidder) ?? 0) + price);
  }
  const bidders = [...asked.keys()];
  const masks = bidders.map((bidder) => {
    const mask = new Uint8Array(bids.length + optional.length);
    for (const [column, bid] of bids.entries()) if (bid.bidder === bidder) mask[column] = 1;
    return mask;
  });
  const without = await optimum.without(masks, signal);
  const payments = new Map<number, number>();
  for (const [at, bidder] of bidders.entries()) {
    const otherwise = -(without[at]?.value ?? Number.NEGATIVE_INFINITY);
    payments.set(bidder, (asked.get(bidder) ?? 0) + Math.max(0, otherwise - cost));
  }
  return { winners, elsewhere, cost, payments, nodes: optimum.nodes };
}

function check({ goods, bids, reserves, budget }: Procurement): void {
  checkBids(goods, bids);
  if (reserves !== undefined && reserves.length !== goods) {
    throw new AuctionError(`There are ${goods} goods, but ${reserves.length} reserve prices.`);
  }
  for (const [good, reserve] of (reserves ?? []).entries()) {
    if (reserve !== Number.POSITIVE_INFINITY) checkPrice(reserve, `The reserve price of good ${good}`);
  }
  if (budget !== undefined) checkPrice(budget, "The budget");
  const had = new Set(bids.flatMap((bid) => bid.goods));
  for (let good = 0; good < goods; good++) {
    if (!had.has(good) && !Number.isFinite(reserves?.[good])) {
      throw new AuctionError(`Good ${good} is in no bid and has no reserve price.`);
    }
  }
}

/** A column a bid, then one a good that can be bought otherwise; costs are maximised below 0. */
function coverProgram(
  { goods, bids, reserves = [] }: Procurement,
  optional: readonly number[],
): BinaryProgram {
  const weights = Float64Array.from([
    ...bids.map(({ price }) => -price),
    ...optional.map((good) => -(reserves[good] ?? 0)),
  ]);
  const byGood = Array.from({ length: goods }, (): number[] => []);
  const byGroup = new Map<number, number[]>();
  for (const [column, bid] of bids.entries()) {
    for (const good of bid.goods) byGood[good]?.push(column);
    for (const group of new Set(bid.xor)) byGroup.set(group, [...(byGroup.get(group) ?? []), column]);
  }
  for (const [at, good] of optional.entries()) byGood[good]?.push(bids.length + at);
  const conflicts = new ConflictGraph(weights.length);
  for (const columns of byGroup.values()) conflicts.addClique(columns);
  const rows: Row[] = byGood.map((columns) => ({
    columns,
    coefficients: columns.map(() => -1),
    most: -1,
    isClique: false,
  }));
  return { weights, rows: [...rows, ...[...byGroup.values()].map(cliqueOf)], conflicts };
}
