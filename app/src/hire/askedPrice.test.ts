import { buildAgentCard } from "@ainur/sdk/identity";
import { expect, it } from "vitest";
import { askedPrice } from "./askedPrice.ts";

const token = "0x00000000000000000000000000000000000000Aa";
const card = buildAgentCard({
  name: "Profiler",
  description: "Profiles files.",
  offers: [{ capability: "data.profile", price: 5n, token, chainId: 31_337 }],
});

it("finds what a card asks, on the same chain and in the same token only", () => {
  const asked = { card, capability: "data.profile", token, chainId: 31_337 } as const;
  expect(askedPrice(asked)).toBe(5n);
  expect(askedPrice({ ...asked, chainId: 1 })).toBeUndefined();
  expect(askedPrice({ ...asked, capability: "data.chart" })).toBeUndefined();
  expect(askedPrice({ ...asked, token: "0x00000000000000000000000000000000000000bb" })).toBeUndefined();
  expect(askedPrice({ ...asked, card: undefined })).toBeUndefined();
});
