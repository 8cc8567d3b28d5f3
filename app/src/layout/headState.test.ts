import { describe, expect, it } from "vitest";
import { headState } from "./headState.ts";

const head = {
  chainBlock: 1_000,
  chainFails: false,
  indexedBlock: 999,
  indexerFails: false,
  answeredAt: 10_000,
};

describe("headState", () => {
  it("is live when the indexer keeps up", () => {
    expect(headState(head, 11_000)).toEqual({
      tone: "completed",
      label: "Live at block 1,000",
      isStale: false,
    });
  });

  it("says how old the data is when the indexer is gone", () => {
    expect(headState({ ...head, indexerFails: true }, 45_000).label).toBe(
      "The indexer does not answer: this data is 35 s old",
    );
    expect(headState({ ...head, indexerFails: true, answeredAt: 0 }, 45_000).label).toBe(
      "The indexer does not answer",
    );
  });

  it("says how far the indexer is behind", () => {
    expect(headState({ ...head, indexedBlock: 900 }, 11_000)).toMatchObject({
      label: "The indexer is 100 blocks behind",
      isStale: true,
    });
  });

  it("tells a chain that is gone from one that is not known yet", () => {
    expect(headState({ ...head, chainFails: true }, 0).isStale).toBe(true);
    expect(headState({ ...head, chainBlock: undefined }, 0).label).toBe("Connecting");
  });
});
