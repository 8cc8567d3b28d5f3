import { BaseError } from "viem";
import { describe, expect, it } from "vitest";
import { AinurError } from "./AinurError.ts";

describe("AinurError", () => {
  it("puts the short message first and the details last", () => {
    const error = new AinurError("The store is away.", {
      cause: new Error("ECONNREFUSED"),
      metaMessages: ["URL: http://localhost:1"],
    });
    expect(error.message).toBe("The store is away.\n\nURL: http://localhost:1\n\nDetails: ECONNREFUSED");
    expect(error.shortMessage).toBe("The store is away.");
    expect(error.details).toBe("ECONNREFUSED");
  });

  it("takes the innermost details through viem's errors and its own", () => {
    const inner = new AinurError("inner", { details: "the reason" });
    expect(new AinurError("outer", { cause: inner }).details).toBe("the reason");
    expect(new AinurError("outer", { cause: new BaseError("x", { details: "from viem" }) }).details).toBe(
      "from viem",
    );
  });

  it("keeps what was thrown even when it was no error", () => {
    const error = new AinurError("odd", { cause: "a string" });
    expect(error.cause).toBe("a string");
    expect(error.details).toBe("a string");
  });

  it("finds a cause in the chain and survives a circular one", () => {
    const root = new TypeError("root");
    const error = new AinurError("outer", { cause: new AinurError("inner", { cause: root }) });
    expect(error.walk((cause) => cause instanceof TypeError)).toBe(root);
    expect(error.walk((cause) => cause instanceof RangeError)).toBeUndefined();
    root.cause = error;
    expect(error.walk(() => false)).toBeUndefined();
  });
});
