import { describe, expect, it } from "vitest";
import { bucketsOf } from "./buckets.ts";

describe("bucketsOf", () => {
  it("sums what falls into each span, up to the present one", () => {
    const events = [
      { time: 119, value: 1 },
      { time: 120, value: 2 },
      { time: 179, value: 3 },
      { time: 200, value: 4 },
    ];
    expect(bucketsOf({ now: 200, step: 60, count: 3, events })).toEqual({
      starts: [60, 120, 180],
      values: [1, 5, 4],
    });
  });

  it("leaves out what is too old or not yet", () => {
    const events = [
      { time: 59, value: 1 },
      { time: 240, value: 1 },
    ];
    expect(bucketsOf({ now: 200, step: 60, count: 3, events }).values).toEqual([0, 0, 0]);
  });
});
