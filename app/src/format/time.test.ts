import { describe, expect, it } from "vitest";
import { formatDuration, formatFullTime, formatRelative, formatTime } from "./time.ts";

const now = Date.UTC(2026, 10, 20, 12, 0, 0) / 1_000;
const utc = { timeZone: "UTC" };

describe("formatDuration", () => {
  it("uses the two largest units that count", () => {
    expect(formatDuration(5_400)).toBe("1 h 30 min");
    expect(formatDuration(7 * 86_400)).toBe("7 days");
    expect(formatDuration(86_400 + 3_600)).toBe("1 day 1 h");
    expect(formatDuration(61)).toBe("1 min 1 s");
  });

  it("is zero for nothing and for what is over", () => {
    expect(formatDuration(0)).toBe("0 s");
    expect(formatDuration(-5)).toBe("0 s");
  });
});

describe("formatRelative", () => {
  it("tells the past from the future", () => {
    expect(formatRelative(now - 7_300, now)).toBe("2 h ago");
    expect(formatRelative(now + 200, now)).toBe("in 3 min");
    expect(formatRelative(now + 1, now)).toBe("just now");
  });
});

describe("formatTime", () => {
  it("leaves out what the reader knows", () => {
    expect(formatTime(now + 3_900, now, utc)).toBe("13:05");
    expect(formatTime(now + 86_400 + 7_500, now, utc)).toBe("21 Nov 14:05");
    expect(formatTime(now + 60 * 86_400, now, utc)).toBe("19 Jan 2027 12:00");
  });
});

describe("formatFullTime", () => {
  it("gives seconds and zone", () => {
    expect(formatFullTime(now + 9, utc)).toBe("Fri 20 Nov 2026, 12:00:09 UTC");
  });
});
