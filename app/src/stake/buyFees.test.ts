import { expect, it } from "vitest";
import { buyFees } from "./buyFees.ts";
import { stakerFixture as staker } from "./stakeFixture.ts";

const token = { symbol: "tUSD", decimals: 6 };
const lot = {
  token: "0x00000000000000000000000000000000000000e1",
  amount: 2_500_000n,
  price: 10n ** 19n,
  startedAt: 5,
} as const;

it("says what is bought and the most that is paid", () => {
  expect(buyFees(lot, token, staker).prepare("")).toMatchObject({
    label: "Buy 2.50 tUSD for at most 10.00 AINU",
    movements: [
      { amount: lot.price, to: "nominators and treasury" },
      { amount: lot.amount, token, to: "your Ledger balance" },
    ],
  });
});

it("does not offer what one cannot pay, and says how much it takes", () => {
  const price = 16n * 10n ** 18n;
  const dear = buyFees({ ...lot, price }, token, staker);
  expect(dear.prepare("")).toBe("It costs 16.00 AINU, more than you have.");
  expect(dear.spends?.("")).toEqual({ token: staker.ainu, amount: price });
});
