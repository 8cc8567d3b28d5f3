import { expect, it } from "vitest";
import { standingOf } from "./standing.ts";

it("tells who is away from who lacks a bond", () => {
  expect(standingOf({ activeUntil: 99, bonded: 100n }, 100n, 100).label).toBe("Away");
  expect(standingOf({ activeUntil: 100, bonded: 99n }, 100n, 100).label).toBe("Unbonded");
  expect(standingOf({ activeUntil: 100, bonded: 100n }, 100n, 100).label).toBe("Active");
});
