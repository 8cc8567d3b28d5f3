import { type Auction, type Bid, checkAuction } from "./Auction.ts";
import { type BinaryProgram, cliqueOf, type Row } from "./BinaryProgram.ts";
import { ConflictGraph } from "./ConflictGraph.ts";

/** An auction as a binary program, a column a bid that may win. Its value is what the bids pay above the reserve prices. */
export type SaleProgram = {
  readonly program: BinaryProgram;
  /** By column, the index of its bid. */
  readonly bidOf: readonly number[];
};

/**
 * The set packing program of an auction (Rothkopf, Pekeč and Harstad, 1998): no good is sold twice, of an XOR group one bid wins, and what
 * a bidder wins is within its budget. Bids that no optimum needs are left out: below their reserves, above their budgets, and dominated
 * by one of the same bidder for a part of the goods at as high a price.
 *
 * Throws `AuctionError` if the auction has no meaning.
 */
export function saleProgram(auction: Auction): SaleProgram {
  checkAuction(auction);
  const { bids, budgets } = auction;
  const gains = bids.map((bid) => bid.price - reserveOf(auction, bid.goods));
  const affordable = bids
    .map((_, index) => index)
    .filter((index) => {
      const bid = bids[index] as Bid;
      return (
        (gains[index] as number) > 0 && bid.price <= (budgets?.get(bid.bidder) ?? Number.POSITIVE_INFINITY)
      );
    });
  const bidOf = undominated(auction, affordable, gains);
  const weights = Float64Array.from(bidOf, (index) => gains[index] as number);

  const cliques = new Map<string, number[]>();
  const byBidder = new Map<number, number[]>();
  const push = <Key>(map: Map<Key, number[]>, key: Key, column: number) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [column]);
    else list.push(column);
  };
  for (const [column, index] of bidOf.entries()) {
    const { bidder, goods, xor = [] } = bids[index] as Bid;
    for (const good of goods) push(cliques, `good ${good}`, column);
    for (const group of new Set(xor)) push(cliques, `group ${group}`, column);
    push(byBidder, bidder, column);
  }
  const conflicts = new ConflictGraph(bidOf.length);
  for (const columns of cliques.values()) conflicts.addClique(columns);
  const rows: Row[] = [...cliques.values()].map(cliqueOf);
  const priceOf = (column: number) => (bids[bidOf[column] as number] as Bid).price;
  for (const [bidder, budget] of budgets ?? []) {
    const columns = byBidder.get(bidder) ?? [];
    for (const one of columns) {
      for (const other of columns) if (priceOf(one) + priceOf(other) > budget) conflicts.add(one, other);
    }
    const coefficients = columns.map(priceOf);
    if (columns.every((one) => columns.every((other) => one === other || conflicts.has(one, other)))) {
      if (columns.length > 1) rows.push(cliqueOf(columns));
    } else if (coefficients.reduce((sum, price) => sum + price, 0) > budget) {
      // In parts of the budget, so that tolerances mean the same at any price.
      rows.push({
        columns,
        coefficients: coefficients.map((price) => price / budget),
        most: 1,
        isClique: false,
      });
    }
  }
  return { program: { weights, rows, conflicts }, bidOf };
}

/** What the seller keeps a bundle for. */
export function reserveOf({ reserves }: Auction, goods: readonly number[]): number {
  return goods.reduce((sum, good) => sum + (reserves?.[good] ?? 0), 0);
}

/** The bids for which the same bidder has no other that can win wherever they do and gains as much. */
function undominated(
  { bids, budgets }: Auction,
  indices: readonly number[],
  gains: readonly number[],
): number[] {
  const byBidder = new Map<number, number[]>();
  for (const index of indices) {
    const { bidder } = bids[index] as Bid;
    const own = byBidder.get(bidder);
    if (own === undefined) byBidder.set(bidder, [index]);
    else own.push(index);
  }
  const isWithin = (index: number, other: number) => {
    const { goods, xor = [], price } = bids[other] as Bid;
    const bid = bids[index] as Bid;
    return (
      goods.every((good) => bid.goods.includes(good)) &&
      xor.every((group) => bid.xor?.includes(group)) &&
      (!budgets?.has(bid.bidder) || price <= bid.price)
    );
  };
  return indices.filter((index) => {
    const own = byBidder.get((bids[index] as Bid).bidder) ?? [];
    return !own.some((other) => {
      const more = (gains[other] as number) - (gains[index] as number);
      if (other === index || more < 0 || !isWithin(index, other)) return false;
      // Of two that dominate each other the first stays.
      return more > 0 || other < index || !isWithin(other, index);
    });
  });
}
