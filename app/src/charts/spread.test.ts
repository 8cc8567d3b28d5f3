import { expect, it } from "vitest";
import { spread } from "./spread.ts";

it("moves only labels that overlap, upwards from the lowest", () => {
  expect(spread([100, 98, 20], 14)).toEqual([100, 86, 20]);
  expect(spread([100, 100], 14)).toEqual([100, 86]);
});
