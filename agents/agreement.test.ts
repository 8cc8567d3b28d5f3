import { expect, it } from "vitest";
import { agreement } from "./agreement.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it.for([
  ["the same bytes", '{"a":1}', '{"a":1}', 1],
  ["the same document in other bytes", '{"a":1}', '{ "a": 1 }', 0.99],
  ["half of the values", '{"a":1,"b":2}', '{"a":1,"b":3}', 0.5],
  ["the right values at the wrong places", '{"a":1,"b":2}', '{"a":2,"b":1}', 0],
  ["something added", '{"a":1}', '{"a":1,"b":2}', 0.5],
  ["one line of two", "<svg>\n</svg>", "<svg>\n<svg>", 0.5],
  ["a line said twice", "x\ny", "x\nx", 0.5],
  ["nothing", "", "work", 0],
] as const)("counts %s", ([, expected, actual, share]) => {
  expect(agreement(bytes(expected), bytes(actual))).toBe(share);
});
