import { describe, expect, it } from "vitest";
import { withCapability } from "../src/capabilities.ts";
import { causeOfTransfer } from "../src/causeOfTransfer.ts";
import { periodsOf, periodsSince } from "../src/periods.ts";
import { recordAfter } from "../src/recordAfter.ts";
import { MAX_TEXT, storableText } from "../src/storableText.ts";

describe("storableText", () => {
  it("leaves ordinary text alone", () => {
    expect(storableText("ipfs://karte-ü-💼")).toBe("ipfs://karte-ü-💼");
  });

  it("replaces what PostgreSQL refuses", () => {
    expect(storableText("a\0b\ud800c\udc00")).toBe("a\ufffdb\ufffdc\ufffd");
  });

  it("cuts what is too long, also through a pair", () => {
    expect(storableText("x".repeat(MAX_TEXT + 1))).toHaveLength(MAX_TEXT);
    expect(storableText(`${"x".repeat(MAX_TEXT - 1)}💼`).at(-1)).toBe("\ufffd");
  });
});

describe("periods", () => {
  it("are the hour, the day and all of time", () => {
    expect(periodsOf(90_061n)).toEqual([
      { period: "hour", start: 90_000n },
      { period: "day", start: 86_400n },
      { period: "all", start: 0n },
    ]);
  });

  it("since an earlier time are those that it was not in", () => {
    expect(periodsSince(90_061n, 90_060n)).toEqual([]);
    expect(periodsSince(90_061n, 89_999n)).toEqual([{ period: "hour", start: 90_000n }]);
    expect(periodsSince(90_061n, 86_399n).map(({ period }) => period)).toEqual(["hour", "day"]);
    expect(periodsSince(90_061n, 0n).map(({ period }) => period)).toEqual(["hour", "day", "all"]);
  });
});

describe("withCapability", () => {
  it("adds once, sorts, and takes away", () => {
    expect(withCapability(["b"], "a", 5)).toEqual(["a", "b"]);
    expect(withCapability(["a", "b"], "a", 9)).toEqual(["a", "b"]);
    expect(withCapability(["a", "b"], "a", 0)).toEqual(["b"]);
    expect(withCapability([], "a", 0)).toEqual([]);
  });

  it("lists a hundred at most", () => {
    const many = Array.from({ length: 100 }, (_, n) => `s${n}`);
    expect(withCapability(many, "one.more", 1)).toEqual(many);
  });
});

describe("recordAfter", () => {
  const record = {
    score: 500,
    scoreUpdatedAt: 0n,
    activeSince: 0n,
    completed: 0,
    failed: 0,
    disputes: 0,
  };

  it("begins an agent's history and counts its outcome", () => {
    expect(recordAfter(record, { outcome: "Success", disputed: false, score: 505, time: 7n })).toEqual({
      score: 505,
      scoreUpdatedAt: 7n,
      activeSince: 7n,
      completed: 1,
      failed: 0,
      disputes: 0,
    });
  });

  it("counts a dispute that found nobody at fault", () => {
    const before = { ...record, activeSince: 3n, completed: 2 };
    expect(recordAfter(before, { outcome: "Neutral", disputed: true, score: 500, time: 9n })).toEqual({
      ...before,
      disputes: 1,
    });
  });
});

describe("causeOfTransfer", () => {
  const jobs = "0x0000000000000000000000000000000000000001";
  const payee = "0x0000000000000000000000000000000000000002";
  const client = "0x0000000000000000000000000000000000000003";

  it("takes an announced escrow once", () => {
    expect(causeOfTransfer({ expected: "price", jobs, payee, from: client, to: jobs })).toEqual({
      cause: "price",
      matches: true,
    });
  });

  it("tells payment from refund by who is paid, and waits for more", () => {
    const closing = { expected: "payment", jobs, payee, from: jobs } as const;
    expect(causeOfTransfer({ ...closing, to: payee })).toEqual({
      cause: "payment",
      matches: true,
    });
    expect(causeOfTransfer({ ...closing, to: client })).toEqual({
      cause: "refund",
      matches: true,
    });
  });

  it("holds what nobody announced for a contest", () => {
    const post = { cause: "post", matches: false };
    expect(causeOfTransfer({ expected: null, jobs, payee, from: payee, to: jobs })).toEqual(post);
    expect(causeOfTransfer({ expected: "payment", jobs, payee, from: payee, to: jobs })).toEqual(post);
    expect(causeOfTransfer({ expected: null, jobs, payee, from: jobs, to: null }).cause).toBe("arbitration");
  });
});
