import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { proveProperties } from "./proveProperties.ts";

const folder = mkdtempSync(join(tmpdir(), "ainur-proofs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function prove(name: string, functions: string) {
  const file = join(folder, `${name}.sol`);
  writeFileSync(file, `pragma solidity 0.8.37;\ncontract ${name} {\n${functions}}\n`);
  return proveProperties(file, name);
}

describe("proveProperties", () => {
  it("tells what holds for all arguments from what does not", { timeout: 300_000 }, () => {
    const properties = prove(
      "Halves",
      `    function half_isAtMostTheWhole(uint256 x) external pure {
        assert(x / 2 <= x);
        assert(x / 2 + x / 2 <= x);
    }
    function half_isLess(uint256 x) external pure {
        assert(x / 2 < x);
    }
`,
    );
    expect(properties).toEqual([
      { name: "half_isAtMostTheWhole", verdict: "proved" },
      { name: "half_isLess", verdict: "violated" },
    ]);
  });

  it("accepts no proof about nothing", { timeout: 300_000 }, () => {
    const contradiction = `    function nothing(uint256 x) external pure {
        require(x > 1 && x < 2);
        assert(x == 7);
    }
`;
    expect(() => prove("Nothing", contradiction)).toThrow("Nothing.nothing asks for what cannot be.");
  });
});
