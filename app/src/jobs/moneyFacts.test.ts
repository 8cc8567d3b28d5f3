import { describe, expect, it } from "vitest";
import { jobFixture } from "./jobFixture.ts";
import { moneyFacts, securityFacts } from "./moneyFacts.ts";

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

describe("securityFacts", () => {
  it("names what bond and insurance paid, each in its own token", () => {
    const cover = {
      pool: jobFixture.terms.client,
      poolName: "Profiles",
      amount: 4_000_000n,
      premium: 50_000n,
      paid: 3_000_000n,
      refund: 0n,
    };
    const facts = securityFacts({ ...jobFixture, slashed: 2n, penalty: 3n, cover });
    expect(facts.map(({ amount, token }) => [amount, token.symbol])).toEqual([
      [5n * 10n ** 18n, "AINU"],
      [2n, "AINU"],
      [3n, "AINU"],
      [4_000_000n, "tUSD"],
      [50_000n, "tUSD"],
      [3_000_000n, "tUSD"],
    ]);
  });

  it("says nothing of what is not there", () => {
    expect(securityFacts({ ...jobFixture, terms: { ...jobFixture.terms, bond: 0n } })).toEqual([]);
  });
});
