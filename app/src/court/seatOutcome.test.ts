import { expect, it } from "vitest";
import { seatOutcome } from "./seatOutcome.ts";

it("says how a seat stands, and once it is settled whether it was with the ruling", () => {
  const label = (...[state, coherent]: readonly ["Drawn" | "Revealed" | "Absent", boolean?]) =>
    seatOutcome({ state, coherent }).label;
  expect(label("Drawn")).toBe("To vote");
  expect(label("Revealed")).toBe("Revealed");
  expect(label("Revealed", true)).toBe("With the ruling");
  expect(label("Revealed", false)).toBe("Off the ruling");
  expect(label("Absent")).toBe("Absent");
});
