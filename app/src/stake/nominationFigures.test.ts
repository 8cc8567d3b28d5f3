import { describe, expect, it } from "vitest";
import { nominationFigures, offenceShares, percentOf } from "./nominationFigures.ts";
import { nominationFixture as nomination } from "./stakeFixture.ts";

const AINU = 10n ** 18n;
const WHOLE = 10n ** 36n;

describe("nominationFigures", () => {
  it("is worth what was put in while the agent behaves", () => {
    expect(nominationFigures(nomination)).toEqual({ assets: 40n * AINU, leaving: 0n, lost: 0n });
  });

  it("says what offences took, of what leaves too", () => {
    const slashed = { ...nomination, shares: 30n * AINU, leavingShares: 10n * AINU, factor: WHOLE / 2n };
    expect(nominationFigures(slashed)).toEqual({
      assets: 15n * AINU,
      leaving: 5n * AINU,
      lost: 20n * AINU,
    });
  });

  it("does not take what was withdrawn, or rounding, for a loss", () => {
    const left = { ...nomination, shares: 30n * AINU - 2n, withdrawn: 10n * AINU };
    expect(nominationFigures(left).lost).toBe(0n);
  });
});

describe("offenceShares", () => {
  it("says of each offence what it took of the rest", () => {
    const offences = [
      { id: "b", factor: (WHOLE * 99n * 99n) / 10_000n },
      { id: "a", factor: (WHOLE * 99n) / 100n },
    ];
    expect(offenceShares(offences).map(({ id, lostBps }) => [id, lostBps])).toEqual([
      ["b", 100],
      ["a", 100],
    ]);
  });
});

it("writes basis points as percent", () => {
  expect(percentOf(1_250)).toBe("12.5 %");
  expect(percentOf(1)).toBe("0.01 %");
});
