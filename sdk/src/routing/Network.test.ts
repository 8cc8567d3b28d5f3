import { describe, expect, it } from "vitest";
import { MalformedNetwork } from "./errors.ts";
import { networkOf, parseNetwork } from "./Network.ts";

describe("parseNetwork", () => {
  it("reads nodes and links in both directions", () => {
    const text = "1000 0 0.1 0.1 0\n1000 1 0.2 0.1 0\n2000 1 0 0 0\n1000 2 0.3 0.1 0\n2000 2 1 0 0\n";
    expect(parseNetwork(text)).toEqual({ neighbours: [[1], [0, 2], [1]] });
  });

  it.each([
    ["a node out of order", "1000 1 0 0 0", 1],
    ["a record of another kind", "1000 0 0 0 0\n3000 0 0 0", 2],
    ["a link to nowhere", "1000 0 0 0 0\n2000 0 7 0 0", 2],
    ["a link without numbers", "1000 0 0 0 0\n2000 a b 0 0", 2],
    ["a link from a node to itself", "1000 0 0 0 0\n\n2000 0 0 0 0", 3],
    ["a link that is there twice", "1000 0 0 0 0\n1000 1 0 0 0\n2000 0 1 0 0\n2000 1 0 0 0", 4],
  ])("names the line of %s", (_, text, line) => {
    expect(() => parseNetwork(text)).toThrow(expect.objectContaining({ name: "MalformedNetwork", line }));
  });
});

describe("networkOf", () => {
  it("refuses a number of nodes that is none", () => {
    expect(() => networkOf(Number.NaN, [])).toThrow(MalformedNetwork);
  });
});
