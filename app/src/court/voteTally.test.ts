import { expect, it } from "vitest";
import { disputeFixture, roundFixture, seatsOf } from "./disputeFixture.ts";
import { sealedSeats, voteTally } from "./voteTally.ts";

it("puts revealed votes on the scale, refusals beside it, and keeps sealed ones off", () => {
  const seats = seatsOf({ choice: 1 }, { choice: 5 }, { choice: 5 }, { state: "Committed" });
  const round = { ...roundFixture, seats };
  expect(voteTally(disputeFixture, round).map(({ seats: votes }) => votes.length)).toEqual([1, 0, 0, 0, 2]);
  expect(sealedSeats(round).map(({ agentId }) => agentId)).toEqual([14n]);
  const refused = { ...roundFixture, seats: seatsOf({ choice: 0 }) };
  expect(voteTally(disputeFixture, refused).map(({ choice }) => choice)).toEqual([0, 1, 2, 3, 4, 5]);
});
