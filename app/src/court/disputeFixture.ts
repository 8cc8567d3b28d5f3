import type { Dispute, Round, Seat } from "./Dispute.ts";

const seat: Seat = {
  index: 0,
  agentId: 11n,
  agentUri: "",
  state: "Drawn",
  commitment: undefined,
  choice: undefined,
  coherent: undefined,
  fee: 0n,
  reward: 0n,
  slashed: 0n,
};

/** Seats 0, 1, … of agents 11, 12, … that differ in what is given. */
export function seatsOf(...changes: readonly Partial<Seat>[]): readonly Seat[] {
  return changes.map((change, index) => ({ ...seat, index, agentId: 11n + BigInt(index), ...change }));
}

/** Evidence until 100, commit until 200, reveal until 300; three jurors who have done nothing. */
export const roundFixture: Round = {
  index: 0,
  jurors: 3,
  misses: 0,
  drawing: false,
  redrawn: false,
  commitFrom: 100,
  commitEndsAt: 200,
  revealEndsAt: 300,
  appealEndsAt: undefined,
  ruling: undefined,
  appeal: undefined,
  seats: seatsOf({}, {}, {}),
};

/** A dispute about a job, opened at 50, for tests. */
export const disputeFixture: Dispute = {
  id: 7n,
  jobId: 0xabcdef01n << 224n,
  choices: 5,
  feeToken: "0x00000000000000000000000000000000000000e1",
  parties: ["0x00000000000000000000000000000000000000c1", "0x00000000000000000000000000000000000000a1"],
  agentId: 1n,
  agentUri: "",
  openedAt: 50,
  evidenceEndsAt: 100,
  ruling: undefined,
  ruledAt: undefined,
  isRefused: false,
  rounds: [roundFixture],
};
