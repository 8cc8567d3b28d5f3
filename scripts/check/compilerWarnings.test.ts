import { describe, expect, it } from "vitest";
import { warningsAbout } from "./compilerWarnings.ts";

const at = (file: string, errorCode = "2072") => ({
  errorCode,
  formattedMessage: `Warning: Unused\n --> ${file}\n`,
  sourceLocation: { file },
});

describe("warningsAbout", () => {
  it("finds those about the file, contract or test", () => {
    expect(warningsAbout("contracts/Ledger.sol", [at("project/contracts/Ledger.sol")])).toEqual([
      "Warning: Unused\n --> project/contracts/Ledger.sol",
    ]);
    expect(warningsAbout("contracts/Ledger.t.sol", [at("project/contracts/Ledger.t.sol")])).toHaveLength(1);
  });

  it("leaves out those about other files and packages", () => {
    const others = [
      at("project/contracts/Jobs.sol"),
      at("npm/@openzeppelin/contracts@5.7.0/token/ERC20/ERC20.sol"),
    ];
    expect(warningsAbout("contracts/Ledger.sol", others)).toEqual([]);
  });

  it("leaves out the size of a test, and keeps that of a contract", () => {
    expect(warningsAbout("contracts/Jobs.t.sol", [at("project/contracts/Jobs.t.sol", "5574")])).toEqual([]);
    expect(warningsAbout("contracts/Jobs.sol", [at("project/contracts/Jobs.sol", "5574")])).toHaveLength(1);
  });
});
