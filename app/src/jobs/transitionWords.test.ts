import { describe, expect, it } from "vitest";
import { jobFixture } from "./jobFixture.ts";
import { transitionWords } from "./transitionWords.ts";

const { client, provider } = jobFixture.terms;

describe("transitionWords", () => {
  it("tells an offer that the agent declined from one that the client withdrew", () => {
    const closed = { event: "JobClosed", status: "Cancelled" } as const;
    expect(transitionWords({ ...closed, sender: provider }, provider)).toBe("Ended: declined by the agent");
    expect(transitionWords({ ...closed, sender: client }, provider)).toBe("Ended: cancelled");
  });

  it("names other endings by their status, whoever sent them", () => {
    const closed = { event: "JobClosed", status: "Failed", sender: provider } as const;
    expect(transitionWords(closed, provider)).toBe("Ended: failed");
  });
});
