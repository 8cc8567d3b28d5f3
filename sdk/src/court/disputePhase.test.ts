import { describe, expect, it } from "vitest";
import type { SeatState } from "../actions/jobs/contractEnums.ts";
import { type DisputePhaseParameters, disputePhase } from "./disputePhase.ts";

const drawn = {
  drawing: false,
  redrawn: false,
  commitFrom: 100,
  commitEndsAt: 200,
  revealEndsAt: 300,
};

const at = (
  now: number,
  states: readonly SeatState[],
  change: Partial<DisputePhaseParameters["round"]> = {},
  rest: Partial<DisputePhaseParameters> = {},
) => {
  const { phase, phaseEndsAt } = disputePhase({
    round: { ...drawn, ...change },
    seats: states.map((state) => ({ state })),
    isAppealable: true,
    appealPeriod: 50,
    isRuled: false,
    now,
    ...rest,
  });
  return [phase, phaseEndsAt];
};

const waiting: readonly SeatState[] = ["Committed", "Drawn", "Drawn"];
const committed: readonly SeatState[] = ["Committed", "Committed", "Committed"];

describe("disputePhase", () => {
  it("waits for a draw without an end, the first and that in place of the absent", () => {
    expect(
      disputePhase({
        round: { drawing: true, redrawn: false },
        seats: [],
        isAppealable: true,
        appealPeriod: 50,
        isRuled: false,
        now: 1e9,
      }),
    ).toEqual({ phase: "Drawing", phaseEndsAt: 0 });
    expect(at(250, ["Committed", "Absent"], { drawing: true, redrawn: true })).toEqual(["Drawing", 0]);
  });

  it("moves from evidence to commit in the second that the contract does", () => {
    expect(at(99, waiting)).toEqual(["Evidence", 100]);
    expect(at(100, waiting)).toEqual(["Commit", 200]);
    expect(at(199, waiting)).toEqual(["Commit", 200]);
  });

  it("waits for others in place of those who did not commit, once", () => {
    expect(at(200, waiting)).toEqual(["Absent", 0]);
    expect(at(1e9, waiting)).toEqual(["Absent", 0]);
    expect(at(200, waiting, { redrawn: true })).toEqual(["Reveal", 300]);
  });

  it("reveals what was committed until its time ends, and then lets appeal", () => {
    expect(at(299, committed)).toEqual(["Reveal", 300]);
    expect(at(300, committed)).toEqual(["Appeal", 350]);
    expect(at(349, ["Revealed", "Committed"])).toEqual(["Appeal", 350]);
    expect(at(350, committed)).toEqual(["Final", 0]);
  });

  it("goes by the court's own word where an event told the end", () => {
    expect(at(210, ["Revealed", "Revealed"], { appealEndsAt: 260 })).toEqual(["Appeal", 260]);
    expect(at(260, ["Revealed", "Revealed"], { appealEndsAt: 260 })).toEqual(["Final", 0]);
  });

  it("has nothing to reveal when nobody committed, or all gave their salt away", () => {
    expect(at(200, ["Drawn", "Absent"], { redrawn: true })).toEqual(["Appeal", 250]);
    expect(at(250, ["Leaked", "Absent"], { redrawn: true })).toEqual(["Final", 0]);
  });

  it("is final at once after the last round", () => {
    expect(at(300, committed, {}, { isAppealable: false })).toEqual(["Final", 0]);
  });

  it("is over once it is ruled", () => {
    expect(at(150, waiting, {}, { isRuled: true })).toEqual(["Ruled", 0]);
  });
});
