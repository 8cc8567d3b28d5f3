import { describe, expect, it, vi } from "vitest";
import { nominationActs } from "./nominationActs.ts";
import { nominationFixture as nomination, stakerFixture as staker } from "./stakeFixture.ts";

const AINU = 10n ** 18n;
const NOW = 1_000;

const labels = (changes: Partial<typeof nomination>, rewards = 0n) =>
  nominationActs({ ...nomination, ...changes }, rewards, staker, NOW).map(({ label }) => label);

describe("nominationActs", () => {
  it("offers what the nomination allows now", () => {
    expect(labels({})).toEqual(["Nominate", "Take out"]);
    expect(labels({}, 1n)).toEqual(["Nominate", "Claim", "Compound", "Take out"]);
    expect(labels({ shares: 0n, leavingShares: 1n, withdrawableAt: NOW + 1 })).toEqual(["Nominate"]);
    expect(labels({ shares: 0n, leavingShares: 1n, withdrawableAt: NOW })).toEqual(["Nominate", "Withdraw"]);
  });

  it("takes out the shares that an amount is worth after slashes, and every share for all of it", async () => {
    const slashed = { ...nomination, factor: 10n ** 36n / 2n };
    const act = nominationActs(slashed, 0n, staker, NOW).find(({ label }) => label === "Take out");
    const sharesFor = async (typed: string) => {
      const deed = act?.prepare(typed);
      if (deed === undefined || typeof deed === "string") throw new Error(deed);
      const unnominate = vi.fn(async () => "0x" as const);
      await deed.steps.at(-1)?.run({ nominations: { unnominate } } as never);
      return unnominate.mock.calls;
    };
    expect(await sharesFor("5")).toEqual([[{ agentId: 7n, shares: 10n * AINU }]]);
    expect(await sharesFor("20")).toEqual([[{ agentId: 7n, shares: 40n * AINU }]]);
    expect(act?.prepare("20.1")).toBe("That is more than the 20.00 AINU nominated");
  });

  it("says before signing how long it takes to get out, and what offences do", () => {
    const [nominate] = nominationActs(nomination, 0n, staker, NOW);
    expect(nominate?.consequence).toContain("each of its offences takes a part of your nomination");
    expect(nominate?.consequence).toContain("waits 10 min");
    expect(nominate?.prepare("2")).toMatchObject({ label: "Nominate agent #7 with 2.00 AINU" });
  });

  it("takes AINU for a nomination, and for nothing else", () => {
    const acts = nominationActs(nomination, 1n, staker, NOW);
    const spending = acts.map(({ label, spends }) => [label, spends?.("40").amount]);
    expect(spending.filter(([, amount]) => amount !== undefined)).toEqual([["Nominate", 40n * AINU]]);
  });

  it("says that what already leaves waits anew", () => {
    const leaving = { ...nomination, leavingShares: 3n * AINU, withdrawableAt: NOW + 5 };
    const act = nominationActs(leaving, 0n, staker, NOW).find(({ label }) => label === "Take out");
    expect(act?.consequence).toContain("The wait of the 3.00 AINU on their way out begins anew.");
  });
});
