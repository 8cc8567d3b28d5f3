import type { Hex } from "viem";
import { expect, it } from "vitest";
import { isCodeOf } from "./isCodeOf.ts";

const artifact = {
  deployedBytecode: "0x60010000ff" as Hex,
  immutableReferences: { 7: [{ start: 2, length: 2 }] },
};

it("knows a contract's code whatever its immutables are", () => {
  expect(isCodeOf("0x6001abcdff", artifact)).toBe(true);
});

it("tells other code from it", () => {
  expect(isCodeOf("0x6002abcdff", artifact)).toBe(false);
  expect(isCodeOf("0x6001abcdff00", artifact)).toBe(false);
});
