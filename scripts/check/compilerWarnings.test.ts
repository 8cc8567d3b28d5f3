import { describe, expect, it } from "vitest";
import { ownWarnings } from "./compilerWarnings.ts";

const at = (file: string, errorCode = "2072") => ({
  errorCode,
  message: "Unused",
  formattedMessage: `Warning: Unused\n --> ${file}\n`,
  sourceLocation: { file },
});

describe("ownWarnings", () => {
  it("keeps a warning about a contract or test of ours", () => {
    expect(
      ownWarnings([at("project/contracts/Ledger.sol"), at("project/contracts/Ledger.t.sol")]),
    ).toHaveLength(2);
  });

  it("leaves out packages", () => {
    expect(ownWarnings([at("npm/@openzeppelin/contracts@5.7.0/token/ERC20/ERC20.sol")])).toEqual([]);
  });

  it("leaves out the size of a test, and keeps that of a contract", () => {
    expect(ownWarnings([at("project/contracts/Jobs.t.sol", "5574")])).toEqual([]);
    expect(ownWarnings([at("project/contracts/Jobs.sol", "5574")])).toHaveLength(1);
  });

  it("keeps a message without a place", () => {
    expect(ownWarnings([{ message: "This is a pre-release compiler version" }])).toEqual([
      "This is a pre-release compiler version",
    ]);
  });
});
