import { describe, expect, it } from "vitest";
import type { Job } from "./Job.ts";
import { jobActions } from "./jobActions.ts";
import { jobFixture } from "./jobFixture.ts";

const { client, provider } = jobFixture.terms;
const stranger = "0x00000000000000000000000000000000000000ff";
const before = jobFixture.deadline;
const after = jobFixture.deadline + 1;

const names = (job: Partial<Job>, account: typeof client | undefined, now: number) =>
  jobActions({ job: { ...jobFixture, ...job }, account, now }).map(({ name }) => name);

describe("jobActions", () => {
  it("offers nothing without an account or when the job is over", () => {
    expect(names({ status: "Submitted" }, undefined, before)).toEqual([]);
    expect(names({ status: "Completed" }, client, after)).toEqual([]);
  });

  it("offers each party what the contract allows it, the deadline's second included", () => {
    expect(names({ status: "Open" }, client, before)).toEqual(["cancel"]);
    expect(names({ status: "Open" }, provider, before)).toEqual(["accept", "cancel"]);
    expect(names({ status: "Funded" }, provider, before)).toEqual(["submit", "concede"]);
    expect(names({ status: "Submitted" }, client, before)).toEqual(["complete", "reject", "payMilestone"]);
    expect(names({ status: "Rejected" }, client, before)).toEqual(["complete"]);
    expect(names({ status: "Rejected" }, provider, before)).toEqual(["contest", "concede"]);
  });

  it("lets the provider decline an offer, without harm to the agent, and the client withdraw it", () => {
    const open = { ...jobFixture, status: "Open" } as const;
    const [, decline] = jobActions({ job: open, account: provider, now: before });
    expect(decline).toMatchObject({
      name: "cancel",
      label: "Decline and return 10.00 tUSD",
      movements: [{ amount: 10_000_000n, to: "the client's Ledger balance" }],
    });
    expect(decline?.consequence).toContain("Nothing happens to the agent's score or bond.");
    const [withdraw] = jobActions({ job: open, account: client, now: before });
    expect(withdraw?.label).toBe("Cancel and take 10.00 tUSD back");
  });

  it("offers a party one way to return an escrow that nobody accepted in time", () => {
    expect(names({ status: "Open" }, client, after)).toEqual(["cancel"]);
    expect(names({ status: "Open" }, provider, after)).toEqual(["cancel"]);
    expect(names({ status: "Open" }, stranger, after)).toEqual(["expire"]);
  });

  it("offers a stranger only what is overdue", () => {
    for (const status of ["Open", "Funded", "Submitted", "Rejected", "Disputed"] as const) {
      expect(names({ status }, stranger, before)).toEqual([]);
      expect(names({ status }, stranger, after)).toHaveLength(1);
    }
    expect(names({ status: "Ruled" }, stranger, before)).toEqual(["execute"]);
  });

  it("lets anyone conclude a job that the court has decided, and nobody before", () => {
    const conclude = (phase: "Appeal" | "Final", phaseEndsAt: number) =>
      jobActions({
        job: { ...jobFixture, status: "Disputed" },
        account: stranger,
        dispute: { phase, phaseEndsAt },
        now: before,
      }).map(({ name }) => name);
    expect(conclude("Appeal", before + 1)).toEqual([]);
    expect(conclude("Appeal", before)).toEqual(["conclude"]);
    expect(conclude("Final", 0)).toEqual(["conclude"]);
  });

  it("pays out by what the client asked for when the agent stays silent", () => {
    const job = { ...jobFixture, status: "Rejected", remedy: 3 } as const;
    const [action] = jobActions({ job, account: stranger, now: after });
    expect(action?.label).toBe("Pay out as the client asked: 50 % to the agent");
    expect(action?.movements.map(({ amount }) => amount)).toEqual([4_950_000n, 50_000n, 5_000_000n]);
  });

  it("lets anyone repeat what failed when the job closed", () => {
    expect(names({ status: "Completed", pending: 2 }, stranger, after)).toEqual(["retry"]);
  });

  it("no longer offers a rejection when the review is over", () => {
    expect(names({ status: "Submitted" }, client, after)).not.toContain("reject");
  });

  it("shows what acceptance moves: all that is left, to payee and fee", () => {
    const [action] = jobActions({
      job: { ...jobFixture, status: "Submitted", paid: 4_000_000n },
      account: client,
      now: before,
    });
    expect(action?.label).toBe("Accept and pay 6.00 tUSD");
    expect(action?.movements.map(({ amount, to }) => [amount, to])).toEqual([
      [5_940_000n, "the agent's payee"],
      [60_000n, "the protocol fee"],
    ]);
  });

  it("shows that a rejection without an arbitrator ends the job by its terms", () => {
    const [, reject] = jobActions({
      job: { ...jobFixture, status: "Submitted" },
      account: client,
      now: before,
    });
    expect(reject).toMatchObject({ name: "reject", isDestructive: true, needs: "reason" });
    expect(reject?.movements).toMatchObject([{ amount: 10_000_000n, to: "the client's Ledger balance" }]);
    expect(reject?.consequence).toContain("the agent gets 0 %");
  });

  it("shows no movement for a rejection that an arbitrator may decide", () => {
    const terms = { ...jobFixture.terms, arbitrator: stranger } as const;
    const [, reject] = jobActions({
      job: { ...jobFixture, terms, status: "Submitted" },
      account: client,
      now: before,
    });
    expect(reject?.movements).toEqual([]);
    expect(reject?.consequence).toContain("fee");
  });
});
