import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auctions, bestByEnumeration, surplusOf } from "../../../test/auctions.ts";
import type { Auction, Bid } from "./Auction.ts";
import { corePayments } from "./corePayments.ts";
import type { Payments } from "./vcgPayments.ts";
import { vcgPayments } from "./vcgPayments.ts";

describe("corePayments", () => {
  it("leaves no group of bidders that would have paid the seller more", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        expect(mostBlocking(auction, await corePayments(auction))).toBeLessThanOrEqual(1e-5);
      }),
      { numRuns: 150 },
    );
  });

  it("settles where a bid is so small that the solver does not hold its row", async () => {
    const bids = [
      { bidder: 2, goods: [2], price: 1.0000000272292198e-8, xor: [0] },
      { bidder: 0, goods: [0], price: 2, xor: [0] },
      { bidder: 1, goods: [1, 0], price: 4 },
    ];
    const auction = { goods: 4, bids, reserves: [1, 2, 0, 0] };
    expect(mostBlocking(auction, await corePayments(auction))).toBeLessThanOrEqual(1e-7);
  });

  it("charges no less than Vickrey and no more than was bid", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        const { winners, payments } = await corePayments(auction);
        const vickrey = await vcgPayments(auction);
        expect(vickrey.winners).toEqual(winners);
        for (const [bidder, payment] of payments) {
          const own = winners.filter((winner) => auction.bids[winner]?.bidder === bidder);
          expect(payment).toBeGreaterThanOrEqual((vickrey.payments.get(bidder) ?? 0) - 1e-9);
          expect(payment).toBeLessThanOrEqual(
            own.reduce((sum, winner) => sum + (auction.bids[winner] as Bid).price, 0) + 1e-9,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it("charges as Vickrey where that is in the core", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        const vickrey = await vcgPayments(auction);
        fc.pre(mostBlocking(auction, vickrey) <= 0);
        for (const [bidder, payment] of (await corePayments(auction)).payments) {
          expect(payment).toBeCloseTo(vickrey.payments.get(bidder) ?? 0, 5);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("shares what Vickrey lacks as in the example of Day and Cramton (2012)", async () => {
    const bids = [
      { bidder: 1, goods: [0], price: 28 },
      { bidder: 2, goods: [1], price: 20 },
      { bidder: 3, goods: [0, 1], price: 32 },
      { bidder: 4, goods: [0], price: 14 },
      { bidder: 5, goods: [1], price: 12 },
    ];
    const { payments } = await corePayments({ goods: 2, bids });
    expect(payments.get(1)).toBeCloseTo(17, 6);
    expect(payments.get(2)).toBeCloseTo(15, 6);
  });

  it("does not let a bidder win for nothing what another pays for", async () => {
    const bids = [
      { bidder: 0, goods: [0], price: 10 },
      { bidder: 1, goods: [1], price: 10 },
      { bidder: 2, goods: [0, 1], price: 10 },
    ];
    expect([...(await vcgPayments({ goods: 2, bids })).payments.values()]).toEqual([0, 0]);
    for (const payment of (await corePayments({ goods: 2, bids })).payments.values())
      expect(payment).toBeCloseTo(5, 6);
  });
});

/** By how much the group with the most reason to object would have paid the seller more. */
function mostBlocking(auction: Auction, { winners, payments, surplus }: Payments): number {
  let paid = surplus;
  const gains = new Map<number, number>();
  for (const [bidder, payment] of payments) {
    const own = winners.filter((winner) => auction.bids[winner]?.bidder === bidder);
    const gain = own.reduce((sum, winner) => sum + (auction.bids[winner] as Bid).price, 0) - payment;
    gains.set(bidder, gain);
    paid -= gain;
  }
  expect(surplusOf(auction, winners)).toBeCloseTo(surplus, 6);
  let most = Number.NEGATIVE_INFINITY;
  for (let group = 0; group < 1 << 4; group++) {
    let offered = bestByEnumeration(auction, (bidder) => ((group >>> bidder) & 1) === 1);
    for (const [bidder, gain] of gains) if ((group >>> bidder) & 1) offered -= gain;
    most = Math.max(most, offered - paid);
  }
  return most;
}
