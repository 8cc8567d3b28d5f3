import { BaseError, UserRejectedRequestError } from "viem";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";

const LOCAL = 31_337;
const OTHER = 1;

describe("explain", () => {
  it("finds a contract's reason by its name, and keeps its values", () => {
    const error = Object.assign(new Error("long"), {
      errorName: "DeadlinePassed",
      shortMessage: "The time for this ended at 5.",
    });
    expect(explain(error, LOCAL)).toEqual({
      title: "The time for this is over",
      wayOut: "Close this: the page shows what can be done now.",
      details: "The time for this ended at 5.",
    });
  });

  it("points to the faucet only where there is one", () => {
    const error = Object.assign(new Error("long"), { errorName: "ERC20InsufficientBalance" });
    expect(explain(error, LOCAL).wayOut).toBe("The faucet on the Account page gives some; then try again.");
    expect(explain(error, OTHER).wayOut).toBe("Have some sent to this account, then try again.");
  });

  it("looks through the causes", () => {
    const error = new BaseError("Transaction failed.", {
      cause: new UserRejectedRequestError(new Error("no")),
    });
    expect(explain(error, LOCAL).title).toBe("You declined in your wallet");
  });

  it("says what it does not know as it is, but briefly", () => {
    expect(explain(new Error("x".repeat(1_000)), LOCAL).title).toHaveLength(300);
  });

  it("survives a circle of causes", () => {
    const error = new Error("round");
    error.cause = error;
    expect(explain(error, LOCAL).title).toBe("round");
  });
});
