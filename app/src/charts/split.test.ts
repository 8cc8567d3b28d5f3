import { expect, it } from "vitest";
import { split } from "./split.ts";

it("divides a bar by value, with nothing too small to be seen", () => {
  expect(split([3n, 1n])).toEqual([75, 25]);
  expect(split([10n ** 30n, 0n, 10n ** 30n])).toEqual([50, 0, 50]);
  const [large = 0, tiny = 0] = split([10n ** 18n, 1n]);
  expect(tiny).toBeGreaterThan(0.9);
  expect(large + tiny).toBeCloseTo(100);
});

it("draws nothing of nothing", () => {
  expect(split([0n, 0n])).toEqual([0, 0]);
});
