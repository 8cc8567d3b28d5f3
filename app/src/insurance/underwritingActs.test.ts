import { describe, expect, it, vi } from "vitest";
import type { Act } from "../acts/Act.ts";
import {
  underwritingFixture as own,
  poolFixture as pool,
  underwriterFixture as who,
} from "./insuranceFixture.ts";
import { underwritingActs } from "./underwritingActs.ts";

const NOW = 10_000;
const acts = (changes: Partial<typeof own> = {}) => underwritingActs(pool, { ...own, ...changes }, who, NOW);
const labels = (all: readonly Act[]) => all.map(({ label }) => label);

describe("underwritingActs", () => {
  it("offers what the shares allow now", () => {
    expect(labels(underwritingActs(pool, undefined, who, NOW))).toEqual(["Deposit"]);
    expect(labels(acts())).toEqual(["Deposit", "Ask to redeem"]);
    expect(labels(acts({ requested: own.shares, claimableAt: NOW + 1 }))).toEqual([
      "Deposit",
      "Cancel the request",
    ]);
    expect(labels(acts({ requested: own.shares, claimableAt: NOW }))).toEqual([
      "Deposit",
      "Redeem",
      "Cancel the request",
    ]);
  });

  it("counts shares that are put aside as the owner's, but not to be asked for again", () => {
    const request = acts({ requested: own.shares / 4n, claimableAt: NOW + 5 })[1];
    expect(request?.prepare("75.1")).toBe("That is more than the 75.00 tUSD not put aside yet");
    expect(request?.consequence).toContain("The wait of what is put aside already begins anew.");
  });

  it("asks for every free share when all of it is wanted", async () => {
    const request = acts()[1];
    const deed = request?.prepare(request.input?.most ?? "");
    if (deed === undefined || typeof deed === "string") throw new Error(deed);
    const requestRedeem = vi.fn(async () => "0x" as const);
    await deed.steps[0]?.run({ insurance: { requestRedeem } } as never);
    expect(requestRedeem).toHaveBeenCalledWith({ pool: pool.address, shares: own.shares });
  });

  it("takes from the Ledger what the wallet lacks, and no more than both have", () => {
    const steps = (typed: string) => {
      const deed = acts()[0]?.prepare(typed);
      return typeof deed === "object" ? deed.steps.map(({ label }) => label) : deed;
    };
    expect(steps("30")).toEqual(["Approve and deposit 30.00 tUSD"]);
    expect(steps("31")).toEqual(["Withdraw 1.00 tUSD from the Ledger", "Approve and deposit 31.00 tUSD"]);
    expect(steps("51")).toBe("That is more than the 50.00 tUSD in your wallet and Ledger balance");
  });
});
