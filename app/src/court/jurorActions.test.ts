import { expect, it } from "vitest";
import { jurorActions } from "./jurorActions.ts";

const listed = { units: 2, deposit: 200n, activeTo: undefined, withdrawableAt: undefined, openSeats: 0 };
const left = { ...listed, activeTo: 10, withdrawableAt: 100 };
const names = (juror: typeof listed | typeof left | undefined, now = 50) =>
  jurorActions({ juror, now }).map(({ name }) => name);

it("offers to opt in, then out, and to withdraw only what nothing can need any more", () => {
  expect(names(undefined)).toEqual(["optIn"]);
  expect(names(listed)).toEqual(["optOut"]);
  expect(names(left, 99)).toEqual([]);
  expect(names(left, 100)).toEqual(["withdraw"]);
  expect(names({ ...left, openSeats: 1 }, 100)).toEqual([]);
  expect(names({ ...left, units: 0 }, 100)).toEqual(["optIn"]);
});
