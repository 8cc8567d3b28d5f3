import { expect, it } from "vitest";
import { securityFor } from "./security.ts";

it("covers the damages to the unit, by the bond alone or half by insurance", () => {
  expect(securityFor(7n, false)).toEqual({ bonded: 7n, insured: 0n });
  expect(securityFor(7n, true)).toEqual({ bonded: 3n, insured: 4n });
  expect(securityFor(1n, true)).toEqual({ bonded: 0n, insured: 1n });
});
