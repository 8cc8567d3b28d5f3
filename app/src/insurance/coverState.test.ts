import { expect, it } from "vitest";
import { coverState } from "./coverState.ts";
import { coverFixture as cover } from "./insuranceFixture.ts";

const token = { symbol: "tUSD", decimals: 6 };
const label = (changes: Partial<typeof cover>, now = 1_000) =>
  coverState({ ...cover, ...changes }, token, now).label;

it("says what became of a cover", () => {
  expect(label({})).toMatch(/^Open until \d\d:\d\d$/);
  expect(label({}, 2_000)).toMatch(/^Open, pays until \d/);
  expect(label({}, 1_600 + 28 * 86_400 - 1)).toMatch(/^Open, pays until \d/);
  expect(label({}, 1_600 + 28 * 86_400)).toBe("Open, but too late to be paid");
  expect(label({ closedAt: 900 })).toBe("Ended without loss");
  expect(label({ closedAt: 900, refund: 100_000n })).toBe("Cancelled, 0.10 tUSD returned");
  expect(label({ closedAt: 900, paid: 5_000_000n })).toBe("Paid 5.00 tUSD");
  expect(label({ closedAt: 900, paid: 5_000_000n, recovered: 1_000_000n })).toBe(
    "Paid 5.00 tUSD, 1.00 tUSD paid back",
  );
});
