import { describe, expect, it } from "vitest";
import { amountInput, readAmount, spendingOf } from "./readAmount.ts";

const limits = { token: { symbol: "AINU", decimals: 18 }, most: 15n * 10n ** 17n, where: "free" };

describe("readAmount", () => {
  it("reads an amount up to the most", () => {
    expect(readAmount("1.5", limits)).toBe(limits.most);
  });

  it("says what is wrong", () => {
    expect(readAmount("1.6", limits)).toBe("That is more than the 1.50 AINU free");
    expect(readAmount("", limits)).toBe("Give an amount of AINU");
    expect(readAmount("0", limits)).toBe("Give an amount of AINU");
    expect(readAmount("one", limits)).toBe("Give an amount of AINU");
  });
});

it("offers all there is, to the last digit", () => {
  expect(amountInput({ ...limits, most: 1n })).toEqual({
    label: "Amount in AINU",
    hint: "<0.000001 AINU free",
    most: "0.000000000000000001",
  });
});

it("takes what was typed, and at least a unit before anything is", () => {
  const token = { ...limits.token, address: "0x00000000000000000000000000000000000000a0" } as const;
  expect(spendingOf("1.5", token)).toEqual({ token, amount: limits.most });
  for (const typed of ["", "0", "one"]) expect(spendingOf(typed, token).amount).toBe(1n);
});
