import { describe, expect, it } from "vitest";
import { knownTokens, plainToken, unknownToken } from "./knownTokens.ts";

const address = "0x7c57eEd14aF9b0D45d5Cac945FF25DeeB7D9c45A";

describe("knownTokens", () => {
  it("has the test dollar first on the local network", () => {
    expect(knownTokens(31_337).map(({ symbol }) => symbol)).toEqual(["tUSD", "AINU"]);
  });
});

describe("plainToken", () => {
  it("keeps an ordinary token", () => {
    expect(plainToken({ symbol: "USDC.e", decimals: 6 }, address)).toEqual({ symbol: "USDC.e", decimals: 6 });
  });

  it("shows hostile symbols and decimals as units of an address", () => {
    for (const token of [
      { symbol: "\u202EDSU", decimals: 6 },
      { symbol: "A".repeat(200), decimals: 6 },
      { symbol: "OK", decimals: 255 },
    ]) {
      expect(plainToken(token, address)).toEqual(unknownToken(address));
    }
    expect(unknownToken(address)).toEqual({ symbol: "units of 0x7c57…c45A", decimals: 0 });
  });
});
