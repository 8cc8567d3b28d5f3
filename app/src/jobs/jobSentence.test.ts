import { jobStatuses } from "@ainur/sdk";
import { describe, expect, it } from "vitest";
import type { Job } from "./Job.ts";
import { jobFixture } from "./jobFixture.ts";
import { jobSentence } from "./jobSentence.ts";

const deadline = Date.UTC(2026, 10, 21, 14, 5) / 1_000;
const before = deadline - 86_400;
const after = deadline + 1;
const say = (job: Partial<Job>, now: number) =>
  jobSentence({ ...jobFixture, deadline, ...job }, now, { timeZone: "UTC" });

describe("jobSentence", () => {
  it("says when silence pays, less the protocol fee", () => {
    expect(say({ status: "Submitted" }, before)).toBe(
      "Pays 9.90 tUSD when accepted, or by itself on 21 Nov 14:05 if nobody objects.",
    );
  });

  it("leaves out the date of today", () => {
    expect(say({ status: "Submitted" }, deadline - 60)).toContain("by itself at 14:05 if nobody objects");
  });

  it("says that anyone may push a job whose time has passed", () => {
    for (const status of ["Open", "Funded", "Submitted", "Rejected", "Disputed"] as const) {
      expect(say({ status }, after)).toContain("Anyone can now");
      expect(say({ status }, before)).not.toContain("Anyone can now");
    }
  });

  it("counts milestones as no longer in escrow", () => {
    expect(say({ status: "Funded", paid: 4_000_000n }, before)).toContain("or 6.00 tUSD goes back");
  });

  it("splits by the ruling, and by the terms where nobody ruled", () => {
    expect(say({ status: "Ruled", ruling: 3 }, before)).toContain(
      "4.95 tUSD to the agent and 5.00 tUSD to the client",
    );
    expect(say({ status: "Disputed" }, before)).toContain("or the agent gets 0 % of 10.00 tUSD");
  });

  it("says what the agent's silence accepts", () => {
    expect(say({ status: "Rejected", remedy: 1 }, before)).toContain("to return 10.00 tUSD to the client.");
    expect(say({ status: "Rejected", remedy: 3 }, after)).toBe(
      "The agent did not contest in time. Anyone can now return 5.00 tUSD to the client and pay the agent 4.95 tUSD.",
    );
  });

  it("says what a completed job paid in all", () => {
    const payout = { toPayee: 9_900_000n, fee: 100_000n, toClient: 0n };
    expect(say({ status: "Completed", paid: 4_000_000n, payout, closedAt: after }, after)).toBe(
      "Completed. The agent was paid 9.90 tUSD.",
    );
  });

  it("has a sentence for every status", () => {
    for (const status of jobStatuses) expect(say({ status }, before)).toMatch(/^[A-Z].+\.$/);
  });
});
