import { describe, expect, it } from "vitest";
import { mutantsOf } from "./mutantsOf.ts";

const IMPORT = 'import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";';

const library = (body: string) => `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;
${body.includes("Math.") ? IMPORT : ""}
library L {
    uint256 private constant TEN = 10;
    function f(uint256 a, uint256 b) internal pure returns (uint256) {
        ${body}
    }
}`;

const mutationsOf = (body: string) =>
  mutantsOf(library(body))
    .filter(({ line }) => line === 7)
    .map(({ after }) => after);

describe("mutantsOf", () => {
  it("moves, turns and narrows a comparison", () => {
    expect(mutationsOf("return a < b ? a : b;")).toEqual([
      "return (a <= b) ? a : b;",
      "return (a >= b) ? a : b;",
      "return (a == b) ? a : b;",
    ]);
  });

  it("takes no number to be below 0", () => {
    expect(mutationsOf("return a == 0 ? a : b;")).not.toContain("return (a <= 0) ? a : b;");
    expect(mutationsOf("return a != 0 ? a : b;")).not.toContain("return (a > 0) ? a : b;");
  });

  it("changes an operator without regrouping its operands, and the rounding of a division", () => {
    expect(mutationsOf("return (a + b) / a;")).toContain("return (((a + b) + a - 1) / a);");
    expect(mutationsOf("return a / b * a;")).toContain("return ((a / b) + a);");
  });

  it("changes each use of a constant, its definition and each literal by one", () => {
    expect(mutationsOf("return a + TEN;")).toEqual(
      expect.arrayContaining(["return a + (TEN + 1);", "return a + (TEN - 1);"]),
    );
    expect(mutationsOf("return a + 1 days;")).toContain("return a + (1 days - 1);");
    expect(mutantsOf(library("return a;")).map(({ after }) => after)).toEqual([
      "uint256 private constant TEN = (10 + 1);",
      "uint256 private constant TEN = (10 - 1);",
    ]);
  });

  it("swaps what Math calls, rounds and saturates", () => {
    const up = "Math.mulDiv(a, b, TEN, Math.Rounding.Ceil)";
    const sum = (...terms: readonly string[]) => `return [${terms.join(", ")}][0];`;
    const swapped = mutationsOf(sum("Math.min(a, b)", "Math.ceilDiv(a, b)", "Math.saturatingSub(a, b)", up));
    expect(swapped).toEqual(
      expect.arrayContaining([
        sum("Math.max(a, b)", "Math.ceilDiv(a, b)", "Math.saturatingSub(a, b)", up),
        sum("Math.min(a, b)", "((a) / (b))", "Math.saturatingSub(a, b)", up),
        sum("Math.min(a, b)", "Math.ceilDiv(a, b)", "((a) - (b))", up),
        sum("Math.min(a, b)", "Math.ceilDiv(a, b)", "Math.saturatingAdd(a, b)", up),
        sum("Math.min(a, b)", "Math.ceilDiv(a, b)", "Math.saturatingSub(a, b)", up.replace("Ceil", "Floor")),
        sum(
          "Math.min(a, b)",
          "Math.ceilDiv(a, b)",
          "Math.saturatingSub(a, b)",
          up.replace("b, TEN", "TEN, b"),
        ),
      ]),
    );
  });

  it("tells where a mutant is", () => {
    const places = mutantsOf(library("return a + 1;")).map(({ line, inFunction }) => `${line} ${inFunction}`);
    expect(new Set(places)).toEqual(new Set(["5 undefined", "7 f"]));
  });

  it("counts bytes, not characters, before what it changes", () => {
    expect(mutationsOf("/* 20 €, ½ */ return a < b ? a : b;")).toContain(
      "/* 20 €, ½ */ return (a <= b) ? a : b;",
    );
  });

  it("says why a source has none when it does not compile", () => {
    expect(() => mutantsOf("contract C { uint256 x = y; }")).toThrow(/Undeclared identifier/);
  });
});
