import { loadHighs } from "../solver/loadHighs.ts";
import type { Auction } from "./Auction.ts";
import { AuctionError } from "./AuctionError.ts";
import type { AuctionOptions } from "./determineWinners.ts";
import { nearestTo } from "./nearestTo.ts";
import { Optimum } from "./Optimum.ts";
import { type SaleProgram, saleProgram } from "./saleProgram.ts";
import { type Payments, vcgPayments, winsOf } from "./vcgPayments.ts";

/** In parts of the largest surplus. */
const TOLERANCE = 1e-8;
/** How closely HiGHS holds a row, in the same parts: what a group lacks once its row is there. */
const SOLVER_TOLERANCE = 1e-7;

/**
 * The winners of a combinatorial auction and core-selecting payments: no group of bidders would together have paid the seller more, which
 * Vickrey payments can fall short of. Of such payments those of the least sum, and of these the nearest to the Vickrey payments
 * (the quadratic rule of Day and Cramton, 2012), each at least its Vickrey payment and at most its bids. Groups that block are found one
 * by one, by a winner determination each in which the winners' bids are less what they gain (Day and Raghavan, 2007). A group may be
 * left that lacks a ten-millionth of the surplus: the solver holds no row closer.
 *
 * Throws `AuctionError` if the auction has no meaning, and what `signal` was aborted with.
 */
export async function corePayments(auction: Auction, options: AuctionOptions = {}): Promise<Payments> {
  const vickrey = await vcgPayments(auction, options);
  const sale = saleProgram(auction);
  const wins = winsOf(auction, vickrey.winners);
  const bidders = [...wins.keys()];
  if (bidders.length === 0) return vickrey;
  // All that follows is above the reserve prices.
  const most = bidders.map((bidder) => (wins.get(bidder)?.price ?? 0) - (wins.get(bidder)?.reserve ?? 0));
  const least = bidders.map(
    (bidder) => (vickrey.payments.get(bidder) ?? 0) - (wins.get(bidder)?.reserve ?? 0),
  );
  const tolerance = TOLERANCE * Math.max(vickrey.surplus, Number.MIN_VALUE);
  const highs = await loadHighs();
  const groups: { readonly payers: readonly number[]; readonly sum: number }[] = [];
  let payments = least;
  for (;;) {
    const gains = new Map(bidders.map((bidder, at) => [bidder, (most[at] ?? 0) - (payments[at] ?? 0)]));
    const blocking = await Optimum.of(lessened(auction, sale, gains), options.signal);
    const offered = blocking?.best.value ?? 0;
    const paid = payments.reduce((sum, payment) => sum + payment, 0);
    if (offered <= paid + tolerance) break;
    const inside = new Set(
      blocking?.best.columns.map((column) => auction.bids[sale.bidOf[column] ?? -1]?.bidder),
    );
    const payers = bidders.map((_, at) => at).filter((at) => !inside.has(bidders[at]));
    const kept = payments.reduce((sum, payment, at) => (payers.includes(at) ? sum : sum + payment), 0);
    if (
      groups.some((group) => group.payers.join() === payers.join() && group.sum >= offered - kept - tolerance)
    ) {
      if (offered <= paid + SOLVER_TOLERANCE * vickrey.surplus) break;
      throw new AuctionError(
        `The core payments do not settle within ${tolerance} of a surplus of ${vickrey.surplus}.`,
      );
    }
    groups.push({ payers, sum: offered - kept });
    payments = nearestTo(highs, { point: least, most, sums: groups });
  }
  return {
    ...vickrey,
    payments: new Map(
      bidders.map((bidder, at) => {
        const { price = 0, reserve = 0 } = wins.get(bidder) ?? {};
        return [bidder, Math.min(price, reserve + (payments[at] ?? 0))];
      }),
    ),
  };
}

/** The program with each winner's bids less what it gains: once a bidder, however many of its bids win. */
function lessened(
  { bids }: Auction,
  { program, bidOf }: SaleProgram,
  gains: ReadonlyMap<number, number>,
): SaleProgram["program"] {
  const weights = [...program.weights];
  const rows = [...program.rows];
  for (const [bidder, gain] of gains) {
    const columns = bidOf.flatMap((index, column) => (bids[index]?.bidder === bidder ? [column] : []));
    const { conflicts } = program;
    if (columns.every((one) => columns.every((other) => one === other || conflicts.has(one, other)))) {
      for (const column of columns) weights[column] = (weights[column] ?? 0) - gain;
      continue;
    }
    const takesPart = weights.push(-gain) - 1;
    for (const column of columns) {
      rows.push({ columns: [column, takesPart], coefficients: [1, -1], most: 0, isClique: false });
    }
  }
  return { weights: Float64Array.from(weights), rows, conflicts: program.conflicts.grown(weights.length) };
}
