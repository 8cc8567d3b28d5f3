import { describe, expect, it } from "vitest";
import { checkSpend, type SpendRules } from "./checkSpend.ts";
import type { Spend, SpendRequest } from "./Spend.ts";

const usd = "0x1111111111111111111111111111111111111111";
const ainu = "0x2222222222222222222222222222222222222222";
const jobs = "0x3333333333333333333333333333333333333333";
const friend = "0x4444444444444444444444444444444444444444";

const spend = (amount: bigint, changes: Partial<Spend> = {}): Spend => ({
  token: usd,
  amount,
  leaves: true,
  ...changes,
});
const request = (changes: Partial<SpendRequest> = {}): SpendRequest => ({
  contract: jobs,
  spends: [],
  counterparties: [],
  arbitrators: [],
  ...changes,
});
const check = (rules: SpendRules, asked: SpendRequest, spent: readonly Spend[] = []) =>
  checkSpend({ rules, request: asked, spent, now: 1_000 });

describe("checkSpend", () => {
  it("allows everything that no rule limits", () => {
    expect(check({}, request({ spends: [spend(10n ** 30n)], counterparties: [friend] }))).toBeUndefined();
  });

  it("refuses from the expiry on", () => {
    expect(check({ expiry: 1_001 }, request())).toBeUndefined();
    expect(check({ expiry: 1_000 }, request())).toEqual({ rule: "expiry", limit: 1_000, asked: 1_000 });
  });

  it("refuses strangers to each list, whatever the case of an address", () => {
    const rules = { contracts: [jobs], counterparties: [], tokens: [usd], arbitrators: [] } as const;
    const upper = `0x${jobs.slice(2).toUpperCase()}` as const;
    expect(check(rules, request({ contract: upper, spends: [spend(1n)] }))).toBeUndefined();
    expect(check(rules, request({ contract: usd }))).toEqual({
      rule: "contracts",
      limit: [jobs],
      asked: usd,
    });
    expect(check(rules, request({ counterparties: [friend] }))).toMatchObject({
      rule: "counterparties",
      asked: friend,
    });
    expect(check(rules, request({ arbitrators: [friend] }))).toMatchObject({
      rule: "arbitrators",
      asked: friend,
    });
    expect(check(rules, request({ spends: [spend(1n, { token: ainu })] }))).toMatchObject({
      rule: "tokens",
      asked: ainu,
    });
  });

  it("limits one transaction up to and with its limit", () => {
    const rules = { perTransaction: { [usd]: 100n } };
    expect(check(rules, request({ spends: [spend(100n)] }))).toBeUndefined();
    expect(check(rules, request({ spends: [spend(60n), spend(41n)] }))).toEqual({
      rule: "perTransaction",
      limit: 100n,
      asked: 101n,
      token: usd,
    });
  });

  it("limits a day by what left before, and not by what stays the account's own", () => {
    const rules = { perDay: { [usd]: 100n } };
    expect(check(rules, request({ spends: [spend(40n)] }), [spend(60n)])).toBeUndefined();
    expect(check(rules, request({ spends: [spend(41n)] }), [spend(60n)])).toMatchObject({
      rule: "perDay",
      asked: 101n,
    });
    expect(check(rules, request({ spends: [spend(500n, { leaves: false })] }), [spend(60n)])).toBeUndefined();
    expect(check(rules, request({ spends: [spend(41n)] }), [spend(60n, { leaves: false })])).toBeUndefined();
  });

  it("allows nothing of a token that a limit does not name", () => {
    const asked = request({ spends: [spend(1n, { token: ainu })] });
    expect(check({ perTransaction: { [usd]: 100n } }, asked)).toMatchObject({
      limit: 0n,
      asked: 1n,
      token: ainu,
    });
  });

  it("counts terms once that are signed and then opened", () => {
    const job = spend(80n, { reference: "job:1" });
    expect(check({ perDay: { [usd]: 100n } }, request({ spends: [job] }), [job])).toBeUndefined();
  });
});
