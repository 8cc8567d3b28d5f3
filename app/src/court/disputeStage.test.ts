import { describe, expect, it } from "vitest";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { disputeStage, roundRuling } from "./disputeStage.ts";

const appealPeriod = 50;
const revealed = seatsOf(
  { state: "Revealed", choice: 1 },
  { state: "Revealed", choice: 2 },
  { state: "Committed" },
);
const challenged = {
  ...roundFixture,
  seats: revealed,
  appeal: {
    choice: 5,
    challenger: disputeFixture.parties[1],
    defender: undefined,
    cost: 7n,
  },
};

describe("disputeStage", () => {
  it("knows no ruling before the vote is over", () => {
    const dispute = { ...disputeFixture, rounds: [{ ...roundFixture, seats: revealed }] };
    expect(disputeStage({ dispute, appealPeriod, now: 299 })).toMatchObject({
      phase: "Reveal",
      phaseEndsAt: 300,
      ruling: undefined,
    });
  });

  it("counts the votes where time has ended the vote and nobody has acted since", () => {
    const dispute = { ...disputeFixture, rounds: [{ ...roundFixture, seats: revealed }] };
    expect(disputeStage({ dispute, appealPeriod, now: 300 })).toMatchObject({
      phase: "Appeal",
      phaseEndsAt: 350,
      challengeEndsAt: 325,
      ruling: 2,
    });
  });

  it("lets a challenge win that nobody answered, but not before its time", () => {
    const dispute = { ...disputeFixture, rounds: [challenged] };
    expect(disputeStage({ dispute, appealPeriod, now: 349 }).ruling).toBe(2);
    expect(disputeStage({ dispute, appealPeriod, now: 350 })).toMatchObject({ phase: "Final", ruling: 5 });
  });

  it("keeps the ruling of the round before while the next is judged", () => {
    const first = { ...challenged, ruling: 2 };
    const second = { ...roundFixture, index: 1, drawing: true, seats: [] };
    const dispute = { ...disputeFixture, rounds: [first, second] };
    expect(disputeStage({ dispute, appealPeriod, now: 400 })).toMatchObject({ phase: "Drawing", ruling: 2 });
  });

  it("does not take the ruling of the round before for that of a round that votes", () => {
    const first = { ...challenged, ruling: 2 };
    const second = { ...roundFixture, index: 1 };
    const dispute = { ...disputeFixture, rounds: [first, second] };
    const stage = disputeStage({ dispute, appealPeriod, now: 150 });
    expect([stage.phase, stage.ruling]).toEqual(["Commit", 2]);
    expect([roundRuling(first, stage), roundRuling(second, stage)]).toEqual([2, undefined]);
  });

  it("goes by what the court ruled once it did", () => {
    const dispute = { ...disputeFixture, rounds: [challenged], ruling: 4, ruledAt: 400 };
    expect(disputeStage({ dispute, appealPeriod, now: 500 })).toMatchObject({ phase: "Ruled", ruling: 4 });
  });
});
