import { describe, expect, it } from "vitest";
import { maxDepth } from "./maxDepth.ts";

describe("maxDepth", () => {
  it.each([
    ["uint x;", 0],
    ["contract A { uint[2] x = [(1), 2]; }", 3],
    ["a(b)(c)(d)", 1],
    ["))) (", 1],
    ["// (((\n/* [[[ */ (", 1],
    ['"(((" \'[[[\' "\\"(((" {', 1],
    ["/* never closed ((((", 0],
  ])("finds in %j a depth of %i", (source, depth) => {
    expect(maxDepth(source)).toBe(depth);
  });
});
