import { expect, it } from "vitest";
import { lastDisputes } from "./lastDisputes.ts";

const idOf = (serial: bigint, docket: bigint) => (serial << 20n) | docket;

it("finds the last dispute at each place, in whatever order they come", () => {
  const ids = [idOf(1n, 1n), idOf(4n, 2n), idOf(2n, 2n), idOf(3n, 1n)];
  expect(lastDisputes(ids)).toEqual(new Set([idOf(4n, 2n), idOf(3n, 1n)]));
});
