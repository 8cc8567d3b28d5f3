import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auctions } from "../../../test/auctions.ts";
import type { Bid } from "./Auction.ts";
import { AuctionError } from "./AuctionError.ts";
import { type Procurement, procure } from "./procure.ts";

/** As `auctions`, with reserve prices that make some goods optional. */
const procurements: fc.Arbitrary<Procurement> = auctions({ isPlain: true, most: 8 }).chain(
  ({ goods, bids }) =>
    fc
      .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.POSITIVE_INFINITY)), {
        minLength: goods,
        maxLength: goods,
      })
      .map((reserves) => ({ goods, bids, reserves })),
);

describe("procure", () => {
  it("finds the least cost and pays what the goods cost more without each winner, as enumeration tells", async () => {
    await fc.assert(
      fc.asyncProperty(procurements, async (procurement) => {
        const least = leastByEnumeration(procurement);
        if (least === Number.POSITIVE_INFINITY) {
          await expect(procure(procurement)).rejects.toThrow(AuctionError);
          return;
        }
        const { winners, elsewhere, cost, payments } = await procure(procurement);
        expect(cost).toBeCloseTo(least, 6);
        expect(costOf(procurement, winners)).toBeCloseTo(cost, 6);
        const had = new Set([
          ...elsewhere,
          ...winners.flatMap((winner) => procurement.bids[winner]?.goods ?? []),
        ]);
        expect(had.size).toBe(procurement.goods);
        for (const [bidder, payment] of payments) {
          const own = winners.filter((winner) => procurement.bids[winner]?.bidder === bidder);
          const asked = own.reduce((sum, winner) => sum + (procurement.bids[winner] as Bid).price, 0);
          const without = leastByEnumeration(procurement, (other) => other !== bidder);
          expect(payment).toBeGreaterThanOrEqual(asked);
          if (without === Number.POSITIVE_INFINITY) expect(payment).toBe(without);
          else expect(payment).toBeCloseTo(asked + without - cost, 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  const cheap: Procurement = {
    goods: 2,
    bids: [
      { bidder: 0, goods: [0, 1], price: 9 },
      { bidder: 1, goods: [0], price: 3 },
      { bidder: 2, goods: [1], price: 4 },
    ],
  };

  it("buys from the cheapest and pays each what it saves", async () => {
    const { winners, cost, payments } = await procure(cheap);
    expect({ winners, cost }).toEqual({ winners: [1, 2], cost: 7 });
    expect(payments).toEqual(
      new Map([
        [1, 5],
        [2, 6],
      ]),
    );
  });

  it("buys otherwise what bids ask too much for", async () => {
    const { winners, elsewhere, cost } = await procure({ ...cheap, reserves: [1, 5] });
    expect({ winners, elsewhere, cost }).toEqual({ winners: [2], elsewhere: [0], cost: 5 });
  });

  it("wants nothing for no goods", async () => {
    expect(await procure({ goods: 0, bids: [] })).toMatchObject({ winners: [], cost: 0 });
  });

  it.each<[string, Procurement, string]>([
    ["a good that nobody has", { ...cheap, goods: 3 }, "Good 2 is in no bid and has no reserve price."],
    [
      "a budget that is too low",
      { ...cheap, budget: 6 },
      "The goods cost 7 at least, which is above the budget of 6.",
    ],
    [
      "choices that leave a good out",
      { goods: 2, bids: [0, 1].map((good) => ({ bidder: good, goods: [good], price: 1, xor: [0] })) },
      "The XOR groups of the bids admit no set that has every good.",
    ],
    [
      "a reserve price below 0",
      { ...cheap, reserves: [-1, 1] },
      "The reserve price of good 0 is -1, not 0 or more.",
    ],
  ])("refuses %s", async (_, procurement, message) => {
    await expect(procure(procurement)).rejects.toThrow(new AuctionError(message));
  });
});

function costOf({ goods, bids, reserves = [] }: Procurement, winners: readonly number[]): number {
  const groups = winners.flatMap((winner) => (bids[winner] as Bid).xor ?? []);
  if (new Set(groups).size < groups.length) return Number.POSITIVE_INFINITY;
  const had = new Set(winners.flatMap((winner) => (bids[winner] as Bid).goods));
  let cost = winners.reduce((sum, winner) => sum + (bids[winner] as Bid).price, 0);
  for (let good = 0; good < goods; good++)
    if (!had.has(good)) cost += reserves[good] ?? Number.POSITIVE_INFINITY;
  return cost;
}

function leastByEnumeration(
  procurement: Procurement,
  takesPart: (bidder: number) => boolean = () => true,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << procurement.bids.length; set++) {
    const winners = procurement.bids.map((_, index) => index).filter((index) => (set >>> index) & 1);
    if (!winners.every((index) => takesPart((procurement.bids[index] as Bid).bidder))) continue;
    least = Math.min(least, costOf(procurement, winners));
  }
  return least;
}
