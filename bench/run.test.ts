import { describe, expect, it } from "vitest";
import { lineOf, parseBenchArgs, ratioOf } from "./run.ts";

describe("ratioOf", () => {
  it("is ours over the reference for a cost", () => {
    expect(ratioOf({ case: "register", value: 80, unit: "gas", reference: 160 })).toBe(0.5);
  });

  it("is the reference over ours for a rate", () => {
    expect(ratioOf({ case: "writes", value: 400, unit: "1/s", reference: 100, better: "higher" })).toBe(0.25);
  });

  it("is null without a reference", () => {
    expect(ratioOf({ case: "lag", value: 80, unit: "ms" })).toBeNull();
  });
});

describe("lineOf", () => {
  it("prints every field of a figure in a fixed order", () => {
    expect(lineOf("gas", { case: "agent.register", value: 137_000, unit: "gas", reference: 160_836 })).toBe(
      '{"bench":"gas","case":"agent.register","value":137000,"unit":"gas","reference":160836,"ratio":0.8518}',
    );
  });

  it("prints null where there is no reference", () => {
    expect(lineOf("sdk", { case: "lag", value: 80, unit: "ms" })).toBe(
      '{"bench":"sdk","case":"lag","value":80,"unit":"ms","reference":null,"ratio":null}',
    );
  });
});

describe("parseBenchArgs", () => {
  it("finds the name and the values of options", () => {
    expect(parseBenchArgs(["routing", "--data", "/data/routing", "--runs=3"])).toEqual({
      name: "routing",
      options: { data: "/data/routing", runs: "3" },
    });
  });

  it("takes an option without a value as a flag", () => {
    expect(parseBenchArgs(["gas", "--quick", "--data", "/data"])).toEqual({
      name: "gas",
      options: { quick: true, data: "/data" },
    });
  });

  it("has no name when none is given", () => {
    expect(parseBenchArgs([])).toEqual({ options: {} });
  });
});
