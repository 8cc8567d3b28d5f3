import { describe, expect, it } from "vitest";
import type { Act } from "../acts/Act.ts";
import { bondActs } from "./bondActs.ts";
import { ownAgentFixture as agent, stakerFixture as staker } from "./stakeFixture.ts";

const AINU = 10n ** 18n;
const NOW = 1_000;

function find(acts: readonly Act[], label: string): Act {
  const act = acts.find((one) => one.label === label);
  if (act === undefined) throw new Error(`${label} is not among ${acts.map((one) => one.label)}`);
  return act;
}

describe("bondActs", () => {
  it("offers what the bond allows now", () => {
    const labels = (changes: Partial<typeof agent>) =>
      bondActs({ ...agent, ...changes }, staker, NOW).map(({ label }) => label);
    expect(labels({})).toEqual(["Bond AINU", "Unbond"]);
    expect(labels({ locked: agent.bonded })).toEqual(["Bond AINU"]);
    expect(labels({ unbonding: 1n, withdrawableAt: NOW + 1 })).toEqual([
      "Bond AINU",
      "Unbond",
      "Cancel unbonding",
    ]);
    expect(labels({ unbonding: 1n, withdrawableAt: NOW })).toContain("Withdraw");
  });

  it("bonds from the Ledger, and from the wallet what lacks there", () => {
    const deed = find(bondActs(agent, staker, NOW), "Bond AINU").prepare("12");
    expect(deed).toMatchObject({
      label: "Bond 12.00 AINU",
      movements: [{ amount: 12n * AINU, from: "your Ledger balance", to: "the bond of agent #7" }],
    });
    expect(find(bondActs(agent, staker, NOW), "Bond AINU").prepare("15.1")).toBe(
      "That is more than the 15.00 AINU in your Ledger balance and wallet",
    );
  });

  it("refuses a first bond below the minimum", () => {
    const acts = bondActs({ ...agent, bonded: 0n, locked: 0n }, staker, NOW);
    expect(find(acts, "Bond AINU").prepare("15")).toBe("The bond must be at least 100.00 AINU in all");
  });

  it("unbonds all that is free, or leaves the minimum", () => {
    const { prepare, consequence } = find(bondActs(agent, staker, NOW), "Unbond");
    expect(consequence).toBe("It can be withdrawn after 10 min and can be slashed until then.");
    expect(prepare("400")).toMatchObject({ label: "Unbond 400.00 AINU" });
    expect(prepare("401")).toBe("That is more than the 400.00 AINU not locked by jobs");
    const unlocked = find(bondActs({ ...agent, locked: 0n }, staker, NOW), "Unbond");
    expect(unlocked.prepare("450")).toBe("Leave at least 100.00 AINU bonded, or unbond all that is free");
    expect(unlocked.prepare("500")).toMatchObject({ label: "Unbond 500.00 AINU" });
  });

  it("says that what already unbonds waits anew", () => {
    const { consequence } = find(
      bondActs({ ...agent, unbonding: 3n * AINU, withdrawableAt: NOW + 5 }, staker, NOW),
      "Unbond",
    );
    expect(consequence).toContain("The wait of the 3.00 AINU that already unbond begins anew.");
  });

  it("cannot cancel into a bond below the minimum", () => {
    const poor = { ...agent, bonded: 10n * AINU, locked: 0n, unbonding: 20n * AINU };
    expect(find(bondActs(poor, staker, NOW), "Cancel unbonding").prepare("")).toBe(
      "The bond would be less than 100.00 AINU: bond more first.",
    );
    const rich = { ...agent, unbonding: 20n * AINU };
    expect(find(bondActs(rich, staker, NOW), "Cancel unbonding").prepare("")).toMatchObject({
      label: "Bond 20.00 AINU again",
    });
  });
});
