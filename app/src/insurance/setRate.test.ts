import { describe, expect, it } from "vitest";
import { poolFixture as pool } from "./insuranceFixture.ts";
import { setRate } from "./setRate.ts";

const DAY = 86_400;

describe("setRate", () => {
  it("moves the rate by a step, which is a part of it", () => {
    const act = setRate(pool, 0, DAY);
    expect(act.input).toMatchObject({ initial: "2", hint: "From 1.8 % to 2.2 % today" });
    expect(act.prepare("2.2")).toMatchObject({ label: "Set the rate to 2.2 %" });
    expect(act.prepare("2.21")).toBe("From 1.8 % to 2.2 % today");
    expect(act.prepare("1.79")).toBe("From 1.8 % to 2.2 % today");
  });

  it("waits for a day after the last change", () => {
    expect(setRate(pool, 0, DAY - 60).prepare("2")).toBe("It can be moved again in 1 min");
  });
});
