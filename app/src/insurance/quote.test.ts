import { describe, expect, it } from "vitest";
import { poolFixture as pool } from "./insuranceFixture.ts";
import { quote } from "./quote.ts";

const draft = { amount: "100", score: "500", days: "7" };

describe("quote", () => {
  it("costs the rate, and a little for what it takes of the pool", () => {
    const answer = quote(draft, pool);
    // 2 % of 100, times 1 + 2 * 0.1 * 0.1
    expect(answer).toEqual({ amount: 100_000_000n, premium: 2_040_000n, utilisation: 1_000 });
  });

  it("costs less for a better agent and a shorter job", () => {
    const premium = (changes: Partial<typeof draft>) => {
      const answer = quote({ ...draft, ...changes }, pool);
      if ("problem" in answer) throw new Error(answer.problem);
      return answer.premium;
    };
    expect(premium({ score: "1000" })).toBe(816_000n);
    expect(premium({ days: "0" })).toBe(1_020_000n);
    expect(premium({ score: "0" })).toBeGreaterThan(premium({}));
  });

  it("says why there is no price", () => {
    expect(quote({ ...draft, amount: "" }, pool)).toEqual({
      field: "amount",
      problem: "Give an amount of tUSD",
    });
    expect(quote({ ...draft, amount: "200.01" }, pool)).toEqual({
      field: "amount",
      problem: "The pool covers at most 200.00 tUSD for one client",
    });
    expect(quote({ ...draft, amount: "100.01" }, pool)).toEqual({
      field: "amount",
      problem: "The pool covers at most 100.00 tUSD on an agent with this score",
    });
    expect(quote(draft, { ...pool, openCover: 950_000_000n })).toEqual({
      field: "amount",
      problem: "The pool has capital for 50.00 tUSD more",
    });
    expect(quote({ ...draft, score: "1001" }, pool)).toMatchObject({ field: "score" });
    expect(quote({ ...draft, days: "" }, pool)).toMatchObject({ field: "days" });
    expect(quote({ ...draft, days: "-1" }, pool)).toMatchObject({ field: "days" });
    expect(quote({ ...draft, days: "a week" }, pool)).toMatchObject({ field: "days" });
  });

  it("names the longest job, with time for a dispute before capital may leave", () => {
    expect(quote({ ...draft, days: "32" }, pool)).toHaveProperty("premium");
    expect(quote({ ...draft, days: "32.1" }, pool)).toEqual({
      field: "days",
      problem: "The pool covers jobs of at most 32 days",
    });
  });

  it("counts no capital that has asked to leave for the caps", () => {
    const leaving = { ...pool, sharesAside: pool.shares / 2n };
    expect(quote({ ...draft, amount: "100.01" }, leaving)).toEqual({
      field: "amount",
      problem: "The pool covers at most 100.00 tUSD for one client",
    });
    expect(quote({ ...draft, amount: "50.01" }, leaving)).toEqual({
      field: "amount",
      problem: "The pool covers at most 50.00 tUSD on an agent with this score",
    });
    expect(quote({ ...draft, amount: "50" }, leaving)).toEqual(quote({ ...draft, amount: "50" }, pool));
  });
});
