import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AttributionError } from "./AttributionError.ts";
import { type Bargainer, nashBargain } from "./nashBargain.ts";

const bargainers = fc.array(
  fc.record({
    alternative: fc.integer({ min: 0, max: 50 }),
    power: fc.integer({ min: 1, max: 5 }),
    room: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 6 },
);

describe("nashBargain", () => {
  it("divides the surplus evenly over the alternatives", () => {
    expect(nashBargain(100, [{ alternative: 20 }, { alternative: 40 }])).toEqual([40, 60]);
    expect(nashBargain(100, [{ alternative: 20, power: 3 }, { alternative: 40 }])).toEqual([50, 50]);
    expect(nashBargain(100, [{ alternative: 20, most: 25 }, { alternative: 40 }])).toEqual([25, 75]);
    expect(nashBargain(60, [{ alternative: 20 }, { alternative: 40 }])).toEqual([20, 40]);
  });

  it("leaves no transfer that would raise the product of the gains", () => {
    fc.assert(
      fc.property(bargainers, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (list, part) => {
        const group: Bargainer[] = list.map(({ room, ...rest }) => ({
          ...rest,
          most: rest.alternative + room,
        }));
        const base = list.reduce((sum, { alternative }) => sum + alternative, 0);
        const total = base + part * list.reduce((sum, { room }) => sum + room, 0);
        const shares = nashBargain(total, group);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(total, 8);
        for (const [giver, { power = 1 }] of group.entries()) {
          const { alternative, most = 0 } = group[giver] ?? { alternative: 0 };
          const share = shares[giver] ?? 0;
          expect(share).toBeGreaterThanOrEqual(alternative - 1e-9);
          expect(share).toBeLessThanOrEqual(most + 1e-9);
          for (const [taker, other] of group.entries()) {
            const got = shares[taker] ?? 0;
            if (taker === giver || got >= (other.most ?? 0) - 1e-9 || share <= alternative + 1e-9) continue;
            // The first derivative of the sum of power * log(gain) along the transfer.
            const gain = (other.power ?? 1) / Math.max(got - other.alternative, 1e-300);
            expect(gain).toBeLessThanOrEqual((power / (share - alternative)) * (1 + 1e-6));
          }
        }
      }),
    );
  });

  it("says why there is no agreement", () => {
    expect(() => nashBargain(50, [{ alternative: 20 }, { alternative: 40 }])).toThrow(
      "Alternatives of 60 exceed",
    );
    expect(() =>
      nashBargain(50, [
        { alternative: 0, most: 10 },
        { alternative: 0, most: 20 },
      ]),
    ).toThrow("can take 30 at most");
    expect(() => nashBargain(50, [])).toThrow(AttributionError);
    expect(() => nashBargain(Number.NaN, [{ alternative: 0 }])).toThrow("NaN cannot be divided");
    expect(() => nashBargain(1, [{ alternative: 0, power: 0 }])).toThrow("Power 0 of bargainer 0");
    expect(() => nashBargain(1, [{ alternative: 2, most: 1 }])).toThrow(
      "can take 1, less than its alternative 2",
    );
    expect(() => nashBargain(1, [{ alternative: Number.NaN }])).toThrow("Alternative NaN of bargainer 0");
  });
});
