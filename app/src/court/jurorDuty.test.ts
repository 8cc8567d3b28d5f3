import { describe, expect, it } from "vitest";
import type { Round } from "./Dispute.ts";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { disputeStage } from "./disputeStage.ts";
import { jurorDuty } from "./jurorDuty.ts";

function duty(now: number, seats = seatsOf({}), change: Partial<Round> = {}, round = 0) {
  const dispute = { ...disputeFixture, rounds: [{ ...roundFixture, seats, ...change }] };
  const [seat] = seats;
  return jurorDuty({ dispute, round, seat: seat! }, disputeStage({ dispute, appealPeriod: 60, now }));
}

describe("jurorDuty", () => {
  it("waits for the evidence, then asks for a vote until its time ends", () => {
    expect(duty(99)).toEqual({ act: "wait", until: 100 });
    expect(duty(199)).toEqual({ act: "commit", until: 200 });
    expect(duty(200)).toEqual({ act: "done" });
  });

  it("asks for the reveal of what was committed, and not before", () => {
    const seats = seatsOf({ state: "Committed" }, {});
    expect(duty(150, seats)).toEqual({ act: "wait", until: 200 });
    expect(duty(200, seats)).toEqual({ act: "wait", until: 0 });
    expect(duty(250, seatsOf({ state: "Committed" }))).toEqual({ act: "reveal", until: 300 });
    expect(duty(300, seatsOf({ state: "Committed" }))).toEqual({ act: "done" });
  });

  it("asks nothing of who has revealed, was absent, or sits in an earlier round", () => {
    expect(duty(250, seatsOf({ state: "Revealed", choice: 1 }, { state: "Committed" }))).toEqual({
      act: "done",
    });
    expect(duty(150, seatsOf({ state: "Absent" }, {}))).toEqual({ act: "done" });
    expect(duty(150, seatsOf({}), { index: 1 })).toEqual({ act: "done" });
  });
});
