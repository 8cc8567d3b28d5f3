import { describe, expect, it } from "vitest";
import { jobFixture } from "./jobFixture.ts";
import { moneyFacts } from "./moneyFacts.ts";

describe("moneyFacts", () => {
  it("adds up to the price in every phase", () => {
    const milestone = {
      ...jobFixture,
      paid: 4_000_000n,
      payout: { toPayee: 3_960_000n, fee: 40_000n, toClient: 0n },
    };
    const split = {
      ...jobFixture,
      closedAt: 5,
      payout: { toPayee: 4_950_000n, fee: 50_000n, toClient: 5_000_000n },
    };
    for (const job of [jobFixture, milestone, split]) {
      const sum = moneyFacts(job).reduce((total, { amount }) => total + amount, 0n);
      expect(sum).toBe(jobFixture.terms.price);
    }
  });
});
