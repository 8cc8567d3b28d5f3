import { describe, expect, it } from "vitest";
import { agentMark } from "./agentMark.ts";

describe("agentMark", () => {
  it("is the same for the same agent", () => {
    expect(agentMark(7n)).toEqual(agentMark(7n));
  });

  it("tells the first hundred agents apart", () => {
    const marks = Array.from({ length: 100 }, (_, index) => JSON.stringify(agentMark(BigInt(index + 1))));
    expect(new Set(marks).size).toBe(100);
  });

  it("is mirrored and never empty", () => {
    for (let id = 1n; id <= 200n; id++) {
      const { cells } = agentMark(id);
      expect(cells.length).toBeGreaterThan(0);
      for (const { x, y } of cells) expect(cells).toContainEqual({ x: 4 - x, y });
    }
  });
});
