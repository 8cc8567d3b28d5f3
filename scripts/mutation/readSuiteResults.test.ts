import { describe, expect, it } from "vitest";
import { readSuiteResults } from "./readSuiteResults.ts";

const OUTPUT = `
Running Solidity tests

  contracts/original/JobMath.t.sol:JobMathTest
    ✔ testFuzz_split_conserves(uint128,uint256) (runs: 64)
    ✔ test_share_risesByAQuarter()

  contracts/m0/JobMath.t.sol:JobMathTest
    \u001B[31m1) testFuzz_split_conserves(uint128,uint256)\u001B[39m
    ✔ test_share_risesByAQuarter()

  contracts/m0/JobMath.boundaries.t.sol:JobMathBoundariesTest
    ✔ test_fromAinu_isNothingWithoutARate()

  contracts/m1/JobMath.t.sol:JobMathTest
    ✔ test_share_risesByAQuarter()


  6 passing
  1 failing

  contracts/m1/JobMath.t.sol:JobMathTest
    1) testFuzz_split_conserves(uint128,uint256)
`;

describe("readSuiteResults", () => {
  const { ran, failed } = readSuiteResults(OUTPUT);

  it("finds each folder of which a test ran", () => {
    expect([...ran]).toEqual(["original", "m0", "m1"]);
  });

  it("finds the folders of which a test failed, whatever of its other tests passes", () => {
    expect([...failed]).toEqual(["m0"]);
  });
});
