import { describe, expect, it } from "vitest";
import { configOf } from "./config.ts";

describe("configOf", () => {
  it("takes what is given and drops trailing slashes", () => {
    expect(
      configOf({ chainId: 1, rpcUrl: "http://a:1/", indexerUrl: "http://b:2", storeUrl: "http://c:3" }),
    ).toEqual({ chainId: 1, rpcUrl: "http://a:1", indexerUrl: "http://b:2", storeUrl: "http://c:3" });
  });

  it("falls back where a value is missing or of another kind", () => {
    const fallback = configOf(null);
    expect(fallback.chainId).toBe(31_337);
    expect(configOf({ chainId: "1", rpcUrl: 5, indexerUrl: "not a url" })).toEqual(fallback);
  });
});
