import { describe, expect, it } from "vitest";
import { clip } from "./clip.ts";

describe("clip", () => {
  it.each([
    ["abc", "abc"],
    ["abcd", "abcd"],
    ["abcde", "abc…"],
    ["😀😀😀😀", "😀😀😀😀"],
    ["😀😀😀😀😀", "😀😀😀…"],
  ])("shortens %s to %s", (cell, clipped) => {
    expect(clip(cell, 4)).toBe(clipped);
  });
});
