import fc from "fast-check";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { auctions, bestByEnumeration, isAllowed } from "../../../test/auctions.ts";
import { loadHighs } from "../solver/loadHighs.ts";
import type { Auction } from "./Auction.ts";
import { AuctionError } from "./AuctionError.ts";
import { determineWinners } from "./determineWinners.ts";

describe("determineWinners", () => {
  it("finds what enumeration finds, with OR and XOR bids, reserve prices and budgets", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        const { winners, surplus } = await determineWinners(auction);
        expect(isAllowed(auction, winners)).toBe(true);
        expect(surplus).toBeCloseTo(bestByEnumeration(auction), 6);
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same at any unit of price", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), fc.constantFrom(1e-9, 1e18), async (auction, unit) => {
        const scaled: Auction = {
          goods: auction.goods,
          bids: auction.bids.map((bid) => ({ ...bid, price: bid.price * unit })),
          reserves: (auction.reserves ?? []).map((price) => price * unit),
        };
        const { surplus } = await determineWinners(scaled);
        expect(surplus / unit).toBeCloseTo(bestByEnumeration(scaled) / unit, 6);
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same winners for the same auction", async () => {
    await fc.assert(
      fc.asyncProperty(auctions(), async (auction) => {
        expect(await determineWinners(auction)).toEqual(await determineWinners(structuredClone(auction)));
      }),
      { numRuns: 50 },
    );
  });

  it("sells nothing where nobody bids", async () => {
    expect(await determineWinners({ goods: 3, bids: [] })).toMatchObject({
      winners: [],
      revenue: 0,
      surplus: 0,
    });
  });

  it("keeps goods for which too little is bid", async () => {
    const auction = { goods: 2, bids: [{ bidder: 0, goods: [0, 1], price: 5 }], reserves: [2, 4] };
    expect((await determineWinners(auction)).winners).toEqual([]);
    expect((await determineWinners({ ...auction, reserves: [2, 2] })).surplus).toBe(1);
  });

  it("lets a bidder win no more than its budget pays", async () => {
    const bids = [0, 1, 2].map((good) => ({ bidder: 7, goods: [good], price: 4 + good }));
    const budgets = new Map([[7, 11]]);
    expect((await determineWinners({ goods: 3, bids, budgets })).winners).toEqual([1, 2]);
  });

  it.each<[string, Auction, string]>([
    [
      "a good that is not there",
      { goods: 1, bids: [{ bidder: 0, goods: [1], price: 1 }] },
      "Bid 0 is for good 1, but there are 1 goods.",
    ],
    [
      "a good twice",
      { goods: 1, bids: [{ bidder: 0, goods: [0, 0], price: 1 }] },
      "Bid 0 names good 0 twice.",
    ],
    ["no goods", { goods: 1, bids: [{ bidder: 0, goods: [], price: 1 }] }, "Bid 0 is for no goods."],
    [
      "a negative price",
      { goods: 1, bids: [{ bidder: 0, goods: [0], price: -1 }] },
      "The price of bid 0 is -1, not 0 or more.",
    ],
    [
      "a price that is no number",
      { goods: 1, bids: [{ bidder: 0, goods: [0], price: Number.NaN }] },
      "The price of bid 0 is NaN, not 0 or more.",
    ],
    [
      "too few reserve prices",
      { goods: 2, bids: [], reserves: [1] },
      "There are 2 goods, but 1 reserve prices.",
    ],
    [
      "an endless budget",
      { goods: 2, bids: [], budgets: new Map([[3, Number.POSITIVE_INFINITY]]) },
      "The budget of bidder 3 is Infinity, not 0 or more.",
    ],
    ["a half good", { goods: 0.5, bids: [] }, "An auction has 0 goods or more, not 0.5."],
  ])("refuses %s", async (_, auction, message) => {
    await expect(determineWinners(auction)).rejects.toThrow(new AuctionError(message));
  });

  it("ends when it is cancelled", async () => {
    const controller = new AbortController();
    const search = determineWinners(
      { goods: 1, bids: [{ bidder: 0, goods: [0], price: 1 }] },
      { signal: controller.signal },
    );
    controller.abort(new Error("enough"));
    await expect(search).resolves.toMatchObject({ winners: [0] });
    const again = determineWinners(
      { goods: 1, bids: [{ bidder: 0, goods: [0], price: 1 }] },
      { signal: controller.signal },
    );
    await expect(again).rejects.toThrow("enough");
  });
});

describe("determineWinners on larger auctions", () => {
  /** Random bundles of a fixed size at random prices, the legacy distribution L3 of CATS: its relaxation is far from whole. */
  function random({ goods, count, size }: { goods: number; count: number; size: number }): Auction {
    const generator = xoroshiro128plus(7);
    const bids = Array.from({ length: count }, (_, bidder) => {
      const bundle = new Set<number>();
      while (bundle.size < size) bundle.add(uniformInt(generator, 0, goods - 1));
      return { bidder, goods: [...bundle], price: uniformInt(generator, 1, 1000) };
    });
    return { goods, bids };
  }

  it("finds what the solver of mixed-integer programs finds", async () => {
    for (const size of [2, 3, 6, 12]) {
      const auction = random({ goods: 24, count: 120, size });
      const { winners, surplus } = await determineWinners(auction);
      expect(isAllowed(auction, winners)).toBe(true);
      expect(surplus).toBeCloseTo(await bestByHighs(auction), 4);
    }
  });

  it("ends when it is cancelled on the way", async () => {
    const controller = new AbortController();
    const search = determineWinners(random({ goods: 200, count: 1_500, size: 3 }), {
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error("enough")));
    await expect(search).rejects.toThrow("enough");
  });
});

async function bestByHighs({ goods, bids }: Auction): Promise<number> {
  const highs = await loadHighs();
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    for (let good = 0; good < goods; good++) model.addRow(0, 1, { indices: [], values: [] });
    for (const [column, bid] of bids.entries()) {
      model.addCol(-bid.price, 0, 1, { indices: [...bid.goods], values: bid.goods.map(() => 1) });
      model.changeColIntegrality(column, highs.constants.variableType.integer);
    }
    model.run();
    return -model.getObjectiveValue();
  });
}
