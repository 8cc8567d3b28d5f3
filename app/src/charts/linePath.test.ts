import { describe, expect, it } from "vitest";
import { stepPath } from "./linePath.ts";

const box = { width: 80, height: 20, padding: 2 };

describe("stepPath", () => {
  it("goes from corner to corner in steps", () => {
    expect(
      stepPath(
        [
          { x: 0, y: 1 },
          { x: 1, y: 2 },
        ],
        box,
      ),
    ).toBe("M2,18H78V2");
  });

  it("runs through the middle when nothing changes", () => {
    expect(
      stepPath(
        [
          { x: 0, y: 5 },
          { x: 9, y: 5 },
        ],
        box,
      ),
    ).toBe("M2,10H78V10");
  });

  it("draws nothing of nothing", () => {
    expect(stepPath([], box)).toBe("");
  });
});
