import { describe, expect, it } from "vitest";
import { unreachedErrors } from "./unreachedErrors.ts";

const SOURCE = `
interface ILedger {
    /// @notice Thrown when a balance is too small.
    error InsufficientBalance(uint256 balance, uint256 amount);
    error NotOwner();
}`;

describe("unreachedErrors", () => {
  it("names those that no test expects", () => {
    const test = "vm.expectRevert(abi.encodeWithSelector(ILedger.InsufficientBalance.selector, 1, 2));";
    expect(unreachedErrors(SOURCE, "ILedger", [test])).toEqual(["ILedger.NotOwner"]);
  });

  it("does not take an error of another interface or a longer name for it", () => {
    const tests = ["IJobs.NotOwner.selector", "ILedger.NotOwnerOrOperator.selector"];
    expect(unreachedErrors(SOURCE, "ILedger", tests)).toHaveLength(2);
  });

  it("finds nothing where all are expected", () => {
    const tests = ["ILedger.NotOwner.selector", "ILedger.InsufficientBalance.selector"];
    expect(unreachedErrors(SOURCE, "ILedger", tests)).toEqual([]);
  });
});
