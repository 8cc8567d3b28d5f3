import { zeroAddress, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import type { JobStatus } from "../actions/jobs/jobStatuses.ts";
import { possibleActs } from "./possibleActs.ts";
import { stakeOf } from "./stakeOf.ts";

const client = "0x1000000000000000000000000000000000000001";
const provider = "0x2000000000000000000000000000000000000002";
const stranger = "0x3000000000000000000000000000000000000003";
const terms = {
  client,
  provider,
  payee: provider,
  agentId: 1n,
  capability: zeroHash,
  spec: zeroHash,
  token: stranger,
  price: 100n,
  damages: 5n,
  bond: 7n,
  risk: 0,
  arbitrator: zeroAddress,
  courtId: 0n,
  minJurors: 0,
  defaultRuling: 3,
  openBy: 1_000,
  workPeriod: 10,
  reviewPeriod: 10,
  contestPeriod: 10,
  salt: 0n,
} as const;

function actsOf(status: JobStatus, account: typeof client | typeof provider | typeof stranger, now = 1_000) {
  const state = { status, deadline: 1_000, paid: 0n, pending: 0 };
  return possibleActs({ terms, state, account, now }).map(({ act }) => act);
}

describe("possibleActs", () => {
  it("lets the provider accept and submit up to the last second, and not after it", () => {
    expect(actsOf("Open", provider)).toEqual(["accept", "cancel"]);
    expect(actsOf("Open", provider, 1_001)).toEqual(["cancel", "expire"]);
    expect(actsOf("Funded", provider)).toEqual(["submit", "concede"]);
    expect(actsOf("Funded", provider, 1_001)).toEqual(["concede", "expire"]);
  });

  it("lets the client judge the work, and pay for it even after the review", () => {
    expect(actsOf("Submitted", client)).toEqual(["complete", "reject", "payMilestone"]);
    expect(actsOf("Submitted", client, 1_001)).toEqual(["complete", "payMilestone", "settle"]);
  });

  it("lets a rejection be withdrawn, contested or conceded", () => {
    expect(actsOf("Rejected", client)).toEqual(["complete"]);
    expect(actsOf("Rejected", provider)).toEqual(["contest", "concede"]);
  });

  it("gives a stranger only what anyone may do", () => {
    expect(actsOf("Submitted", stranger)).toEqual([]);
    expect(actsOf("Submitted", stranger, 1_001)).toEqual(["settle"]);
    expect(actsOf("Disputed", stranger, 1_001)).toEqual(["expire"]);
    expect(actsOf("Ruled", stranger)).toEqual(["execute"]);
  });

  it("leaves nothing to do in a finished job but calls that failed", () => {
    expect(actsOf("Completed", client)).toEqual([]);
    const state = { status: "Failed", deadline: 0, paid: 0n, pending: 2 } as const;
    expect(possibleActs({ terms, state, account: client, now: 1 })).toEqual([{ act: "retry" }]);
  });
});

describe("stakeOf", () => {
  const fees = { client: 3n, provider: 0n };

  it("counts the escrow from the opening and the bond from the acceptance", () => {
    expect(stakeOf({ terms, fees, state: { status: "Open", paid: 0n } })).toEqual({
      escrow: 100n,
      bond: 0n,
      post: 3n,
    });
    expect(stakeOf({ terms, fees, state: { status: "Funded", paid: 40n } })).toEqual({
      escrow: 60n,
      bond: 7n,
      post: 3n,
    });
  });

  it("counts nothing in a job that has ended", () => {
    expect(stakeOf({ terms, fees, state: { status: "Expired", paid: 0n } })).toEqual({
      escrow: 0n,
      bond: 0n,
      post: 0n,
    });
  });
});
