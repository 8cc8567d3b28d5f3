import { expect, it } from "vitest";
import { stepPoints } from "./stepPoints.ts";

it("keeps the last value of a second and ends now", () => {
  const events = [
    { time: 1, value: 5 },
    { time: 1, value: 6 },
    { time: 2, value: 7 },
  ];
  expect(stepPoints(events, { time: 9, value: 8 })).toEqual([
    { time: 1, value: 6 },
    { time: 2, value: 7 },
    { time: 9, value: 8 },
  ]);
});

it("leaves out what the page's clock has not reached", () => {
  expect(stepPoints([{ time: 5, value: 1 }], { time: 4, value: 2 })).toEqual([{ time: 4, value: 2 }]);
});
