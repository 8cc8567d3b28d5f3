import { courtPhases } from "@ainur/sdk";
import { describe, expect, it } from "vitest";
import type { Dispute } from "./Dispute.ts";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { disputeSentence } from "./disputeSentence.ts";
import { disputeStage } from "./disputeStage.ts";

const say = (now: number, change: Partial<Dispute> = {}) => {
  const dispute = { ...disputeFixture, ...change };
  const stage = disputeStage({ dispute, appealPeriod: 60, now });
  return disputeSentence({ dispute, stage, now, timeZone: "UTC" });
};
const voted = seatsOf(
  { state: "Revealed", choice: 2 },
  { state: "Revealed", choice: 2 },
  { state: "Committed" },
);

describe("disputeSentence", () => {
  it("says until when evidence counts and who votes then", () => {
    expect(say(60)).toBe("Anyone can submit evidence until 00:01 (40 s left). Then 3 jurors vote in secret.");
  });

  it("counts secret votes without telling them", () => {
    const seats = seatsOf({ state: "Committed" }, {}, {});
    expect(say(150, { rounds: [{ ...roundFixture, seats }] })).toBe(
      "3 jurors vote in secret until 00:03 (50 s left); 1 of 3 has.",
    );
    expect(say(200, { rounds: [{ ...roundFixture, seats }] })).toBe(
      "2 jurors did not vote in time. Anyone can have others drawn in their place.",
    );
  });

  it("says who can still turn a ruling, and until when", () => {
    const rounds = [{ ...roundFixture, seats: voted }];
    expect(say(301, { rounds })).toBe(
      "The jurors say: 25 % to the agent. Anyone can challenge it until 00:05 (29 s left); otherwise it becomes the ruling at 00:06.",
    );
    expect(say(330, { rounds })).toContain("Nobody challenged it in time");
    const appeal = { choice: 5, challenger: disputeFixture.parties[1], defender: undefined, cost: 7n };
    expect(say(330, { rounds: [{ ...roundFixture, seats: voted, appeal }] })).toMatch(
      /the ruling becomes 100 % to the agent\.$/,
    );
    const mild = { ...appeal, choice: 3 };
    expect(say(301, { rounds: [{ ...roundFixture, seats: voted, appeal: mild }] })).toContain(
      "the ruling becomes 50 % to the agent. A challenge for more can replace it until 00:05 (29 s left).",
    );
    expect(say(330, { rounds: [{ ...roundFixture, seats: voted, appeal: mild }] })).not.toContain("replace");
  });

  it("says who is drawn already where a draw takes more than one call", () => {
    const seats = seatsOf({});
    expect(say(60, { rounds: [{ ...roundFixture, drawing: true, seats }] })).toBe(
      "1 of 3 jurors are drawn. Anyone can go on with the draw.",
    );
  });

  it("says what a ruling is, and what a refusal", () => {
    expect(say(400, { ruling: 2, ruledAt: 390 })).toBe("The court ruled: 25 % to the agent.");
    expect(say(400, { ruling: 0, ruledAt: 390 })).toBe("The court refused to rule.");
  });

  it("has a sentence for every phase", () => {
    const stage = disputeStage({ dispute: disputeFixture, appealPeriod: 60, now: 60 });
    for (const phase of courtPhases) {
      const parameters = { dispute: disputeFixture, stage: { ...stage, phase }, now: 60 };
      expect(disputeSentence(parameters)).toMatch(/^.+\.$/);
    }
  });
});
