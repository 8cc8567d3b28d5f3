import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auctions, bestByEnumeration, surplusOf } from "../../../test/auctions.ts";
import type { Auction, Bid } from "./Auction.ts";
import { vcgPayments } from "./vcgPayments.ts";

describe("vcgPayments", () => {
  it("charges what the others would have gained, as enumeration tells", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        const { winners, payments, surplus } = await vcgPayments(auction);
        expect(new Set(payments.keys())).toEqual(
          new Set(winners.map((winner) => (auction.bids[winner] as Bid).bidder)),
        );
        for (const [bidder, payment] of payments) {
          const own = winners.filter((winner) => auction.bids[winner]?.bidder === bidder);
          const price = own.reduce((sum, winner) => sum + (auction.bids[winner] as Bid).price, 0);
          const without = bestByEnumeration(auction, (other) => other !== bidder);
          expect(payment).toBeCloseTo(price - (surplus - without), 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is individually rational and pays the seller's reserve prices", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        const { winners, payments } = await vcgPayments(auction);
        for (const [bidder, payment] of payments) {
          const own = winners.filter((winner) => auction.bids[winner]?.bidder === bidder);
          const price = own.reduce((sum, winner) => sum + (auction.bids[winner] as Bid).price, 0);
          expect(payment).toBeLessThanOrEqual(price + 1e-9);
          expect(payment).toBeGreaterThanOrEqual(price - surplusOf(auction, own) - 1e-9);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("rewards no bidder for bids other than its true values", async () => {
    const lies = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        auctions({ isPlain: true }),
        lies,
        fc.integer({ min: 0, max: 3 }),
        async (truth, factors, liar) => {
          const bids = truth.bids.map((bid, index) =>
            bid.bidder === liar ? { ...bid, price: bid.price * (factors[index] as number) } : bid,
          );
          const honest = await utilityOf(liar, truth, truth);
          const lying = await utilityOf(liar, truth, { ...truth, bids });
          expect(lying).toBeLessThanOrEqual(honest + 1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("charges the second price for one good", async () => {
    const bids = [5, 9, 7].map((price, bidder) => ({ bidder, goods: [0], price }));
    const { winners, payments } = await vcgPayments({ goods: 1, bids });
    expect({ winners, payments }).toEqual({ winners: [1], payments: new Map([[1, 7]]) });
  });

  it("charges nothing where nobody is displaced, and the seller's price where it has one", async () => {
    const auction = { goods: 1, bids: [{ bidder: 4, goods: [0], price: 9 }] };
    expect((await vcgPayments(auction)).payments.get(4)).toBe(0);
    expect((await vcgPayments({ ...auction, reserves: [6] })).payments.get(4)).toBe(6);
  });
});

/** What a bidder gains by what it is said to bid, at what its bundles are worth to it in truth. */
async function utilityOf(bidder: number, truth: Auction, said: Auction): Promise<number> {
  const { winners, payments } = await vcgPayments(said);
  const own = winners.filter((winner) => truth.bids[winner]?.bidder === bidder);
  return (
    own.reduce((sum, winner) => sum + (truth.bids[winner] as Bid).price, 0) - (payments.get(bidder) ?? 0)
  );
}
