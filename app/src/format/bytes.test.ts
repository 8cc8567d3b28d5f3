import { expect, it } from "vitest";
import { formatBytes } from "./bytes.ts";

it("shows sizes in the unit that fits", () => {
  expect([0, 999, 1_400, 3_200_000].map(formatBytes)).toEqual(["0 B", "999 B", "1.4 kB", "3.2 MB"]);
});
