import { describe, expect, it } from "vitest";
import { planTests } from "./plan.ts";

const files = {
  solidity: ["contracts/Ledger.t.sol", "contracts/jobs/Jobs.t.sol"],
  typescript: ["sdk/src/actions/jobs/settleJob.test.ts", "test/flows/hire.test.ts"],
};

describe("planTests", () => {
  it("takes every file by default", () => {
    expect(planTests({ filters: [], files })).toEqual(files);
  });

  it("takes one part alone", () => {
    expect(planTests({ only: "solidity", filters: [], files })).toEqual({ ...files, typescript: [] });
  });

  it("takes the files of both parts whose path contains a filter", () => {
    expect(planTests({ filters: ["jobs"], files })).toEqual({
      solidity: ["contracts/jobs/Jobs.t.sol"],
      typescript: ["sdk/src/actions/jobs/settleJob.test.ts"],
    });
  });

  it("combines a part and filters", () => {
    expect(planTests({ only: "typescript", filters: ["jobs", "hire"], files })).toEqual({
      solidity: [],
      typescript: files.typescript,
    });
  });

  it("names the parts when asked for an unknown one", () => {
    expect(() => planTests({ only: "rust", filters: [], files })).toThrow(
      'There is no part "rust"; --only takes solidity or typescript.',
    );
  });

  it("fails when nothing matches, so that a typing error never passes", () => {
    expect(() => planTests({ filters: ["settel"], files })).toThrow(
      'No test file\'s path contains "settel".',
    );
  });
});
