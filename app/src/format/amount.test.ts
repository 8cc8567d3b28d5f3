import { describe, expect, it } from "vitest";
import { exactAmount, formatAmount, formatNumber, parseAmount } from "./amount.ts";

const tUSD = { symbol: "tUSD", decimals: 6 };

describe("formatAmount", () => {
  it("shows at least two decimals and the unit", () => {
    expect(formatAmount(12_500_000n, tUSD)).toBe("12.50 tUSD");
    expect(formatAmount(0n, tUSD)).toBe("0.00 tUSD");
  });

  it("groups thousands", () => {
    expect(formatAmount(1_234_567_890_000n, tUSD)).toBe("1,234,567.89 tUSD");
  });

  it("shows up to four decimals where there are any, so that parts visibly add up", () => {
    expect(formatAmount(2_475_000n, tUSD)).toBe("2.475 tUSD");
    expect(formatAmount(25_000n, tUSD)).toBe("0.025 tUSD");
  });

  it("cuts what it does not show instead of rounding up", () => {
    expect(formatAmount(999_999n, tUSD)).toBe("0.9999 tUSD");
  });

  it("shows the first digits of a small amount", () => {
    expect(formatAmount(1_234n, tUSD)).toBe("0.0012 tUSD");
    expect(formatAmount(1n, tUSD)).toBe("0.000001 tUSD");
  });

  it("never shows zero for what is not zero", () => {
    expect(formatNumber(1n, 18)).toBe("<0.000001");
    expect(formatNumber(-1n, 18)).toBe("-<0.000001");
  });

  it("shows a token without decimals as whole numbers", () => {
    expect(formatAmount(1_500n, { symbol: "CARD", decimals: 0 })).toBe("1,500 CARD");
  });
});

describe("exactAmount", () => {
  it("keeps every digit", () => {
    expect(exactAmount(1_234_567_890_123_456_789n, { symbol: "AINU", decimals: 18 })).toBe(
      "1.234567890123456789 AINU",
    );
    expect(exactAmount(-5_000_000n, tUSD)).toBe("-5 tUSD");
  });
});

describe("parseAmount", () => {
  it("reads what people type", () => {
    expect(parseAmount(" 1,250.5 ", 6)).toBe(1_250_500_000n);
    expect(parseAmount(".5", 6)).toBe(500_000n);
    expect(parseAmount("7.", 6)).toBe(7_000_000n);
  });

  it("refuses what is no amount or would lose digits", () => {
    for (const text of ["", "abc", "1e3", "-1", "1.2.3", "0.1234567", "."]) {
      expect(parseAmount(text, 6)).toBeUndefined();
    }
  });
});
