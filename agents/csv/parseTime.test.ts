import { describe, expect, it } from "vitest";
import { parseTime } from "./parseTime.ts";

describe("parseTime", () => {
  it.each([
    ["2026-11", "2026-11-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2026-11-20 08:30", "2026-11-20T08:30:00.000Z"],
    ["2026-11-20T08:30:15.5Z", "2026-11-20T08:30:15.500Z"],
    ["2026-11-20T08:30:15+02:00", "2026-11-20T06:30:15.000Z"],
    ["0001-01-01", "0001-01-01T00:00:00.000Z"],
  ])("reads %s as %s wherever it runs", (cell, iso) => {
    const time = parseTime(cell);
    expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(iso);
  });

  it.each([
    "2023-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00",
    "2026-11-20T25:00",
    "2026",
    "20261120",
    "yesterday",
    "",
  ])("refuses %j", (cell) => {
    expect(parseTime(cell)).toBeUndefined();
  });
});
