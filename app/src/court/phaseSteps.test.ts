import { describe, expect, it } from "vitest";
import type { Dispute } from "./Dispute.ts";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { disputeStage } from "./disputeStage.ts";
import { phaseSteps } from "./phaseSteps.ts";

const appealPeriod = 50;
const steps = (now: number, change: Partial<Dispute> = {}) => {
  const dispute = { ...disputeFixture, ...change };
  return phaseSteps({ dispute, stage: disputeStage({ dispute, appealPeriod, now }), appealPeriod, now });
};
const shown = (now: number, change: Partial<Dispute> = {}) =>
  steps(now, change).map(({ name, state }) => `${name} ${state}`);

describe("phaseSteps", () => {
  it("shows the phases in their order, and how far the one of now is", () => {
    expect(shown(75)).toEqual(["Evidence now", "Vote next", "Reveal next", "Appeal next", "Ruling next"]);
    expect(steps(75)[0]).toMatchObject({ progress: 0.5, endsAt: 100 });
    expect(steps(125)[1]).toMatchObject({ state: "now", progress: 0.25 });
    expect(steps(125).at(-2)).toMatchObject({ name: "Appeal", endsAt: 350 });
  });

  it("shows the draw only while it is waited for", () => {
    const rounds = [
      { ...roundFixture, drawing: true, seats: [], commitFrom: undefined, commitEndsAt: undefined },
    ];
    expect(shown(60, { rounds }).slice(0, 2)).toEqual(["Draw now", "Evidence next"]);
  });

  it("counts the second draw to the vote", () => {
    expect(shown(210)).toContain("Vote now");
    const rounds = [{ ...roundFixture, drawing: true, redrawn: true, seats: seatsOf({ state: "Absent" }) }];
    expect(shown(210, { rounds })).toContain("Vote now");
    expect(steps(210)[1]?.progress).toBeUndefined();
  });

  it("leaves out evidence in an appeal, and the appeal in the last round", () => {
    const rounds = [roundFixture, { ...roundFixture, index: 2 }];
    expect(steps(150, { rounds }).map(({ name }) => name)).toEqual(["Draw", "Vote", "Reveal", "Ruling"]);
  });

  it("is done when it is ruled", () => {
    expect(steps(999, { ruling: 1, ruledAt: 400 }).every(({ state }) => state === "done")).toBe(true);
  });
});
