import { describe, expect, it } from "vitest";
import { type CourtActionsParameters, courtActions, unsettledRounds } from "./courtActions.ts";
import type { Dispute } from "./Dispute.ts";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { disputeStage } from "./disputeStage.ts";

const [client, provider] = disputeFixture.parties;
const voted = seatsOf({ state: "Revealed", choice: 2 }, { state: "Revealed", choice: 2 });

function actions(now: number, change: Partial<Dispute> = {}, rest: Partial<CourtActionsParameters> = {}) {
  const dispute = { ...disputeFixture, ...change };
  const stage = disputeStage({ dispute, appealPeriod: 60, now });
  return courtActions({
    dispute,
    stage,
    account: client,
    jobStatus: "Disputed",
    feeToken: { symbol: "tUSD", decimals: 6 },
    appealCost: 7_000_000n,
    now,
    ...rest,
  });
}
const names = (...parameters: Parameters<typeof actions>) => actions(...parameters).map(({ name }) => name);

describe("courtActions", () => {
  it("offers nothing without an account", () => {
    expect(names(60, {}, { account: undefined })).toEqual([]);
  });

  it("takes evidence until its time ends, also while jurors are drawn", () => {
    expect(names(99)).toEqual(["submitEvidence"]);
    expect(names(99, { rounds: [{ ...roundFixture, drawing: true }] })).toEqual(["draw", "submitEvidence"]);
    expect(names(100)).toEqual([]);
  });

  it("lets anyone replace those who did not vote in time", () => {
    expect(actions(200)[0]).toMatchObject({ name: "draw", label: "Replace the absent jurors" });
  });

  it("lets anyone challenge in the first half of the appeal and says what it costs", () => {
    const rounds = [{ ...roundFixture, seats: voted }];
    const [challenge] = actions(329, { rounds });
    expect(challenge).toMatchObject({
      name: "challenge",
      label: "Challenge the ruling for 7.00 tUSD",
      choices: [1, 3, 4, 5],
    });
    expect(challenge?.consequence).toContain("7 jurors judge again");
    expect(names(330, { rounds })).toEqual([]);
  });

  it("lets anyone answer a challenge until the appeal ends", () => {
    const appeal = { choice: 5, challenger: provider, defender: undefined, cost: 7_000_000n };
    const rounds = [{ ...roundFixture, seats: voted, appeal }];
    expect(names(329, { rounds })).toEqual(["defend"]);
    const [defend] = actions(359, { rounds });
    expect(defend).toMatchObject({ name: "defend", label: "Defend the ruling for 7.00 tUSD" });
    expect(defend?.consequence).toContain('"25 % to the agent" than to "100 % to the agent"');
    expect(names(360, { rounds })).toEqual(["conclude"]);
  });

  it("lets anyone replace a challenge in its time by one for more", () => {
    const appeal = { choice: 3, challenger: provider, defender: undefined, cost: 7_000_000n };
    const rounds = [{ ...roundFixture, seats: voted, appeal }];
    const [defend, challenge] = actions(329, { rounds });
    expect(defend?.name).toBe("defend");
    expect(challenge).toMatchObject({ label: "Challenge further for 7.00 tUSD", choices: [4, 5] });
    expect(challenge?.consequence).toContain("replaces the present one, whose post goes back");
    expect(names(330, { rounds })).toEqual(["defend"]);
  });

  it("executes a job's ruling through the job, and any other at the court", () => {
    const rounds = [{ ...roundFixture, seats: voted }];
    expect(names(500, { rounds })).toEqual(["conclude"]);
    expect(names(500, { rounds, jobId: undefined }, { jobStatus: undefined })).toEqual(["execute"]);
  });

  it("repeats a ruling that the job has not taken, and is done when it has", () => {
    const ruled = { rounds: [{ ...roundFixture, seats: voted }], ruling: 2, ruledAt: 400 };
    expect(names(500, { ...ruled, isRefused: true })).toEqual(["conclude"]);
    expect(names(500, ruled, { jobStatus: "Resolved" })).toEqual([]);
  });

  it("settles rounds that were appealed once there is a ruling", () => {
    const second = { ...roundFixture, index: 1, seats: seatsOf({ state: "Revealed", choice: 2 }) };
    const rounds = [{ ...roundFixture, seats: voted }, second];
    expect(names(500, { rounds, ruling: 2, ruledAt: 400 }, { jobStatus: "Resolved" })).toEqual(["settle"]);
    expect(unsettledRounds({ ...disputeFixture, rounds })).toEqual([0]);
    const settled = { ...roundFixture, seats: voted.map((seat) => ({ ...seat, coherent: true })) };
    expect(unsettledRounds({ ...disputeFixture, rounds: [settled, second] })).toEqual([]);
  });
});
