import { describe, expect, it } from "vitest";
import { jobFixture } from "./jobFixture.ts";
import { termsInWords } from "./termsInWords.ts";

describe("termsInWords", () => {
  it("says who bears a rejection that nobody can rule", () => {
    const terms = { ...jobFixture.terms, defaultRuling: 3 };
    expect(termsInWords({ terms })[2]).toContain("the agent gets 50 % of what is in escrow, at once");
  });

  it("says how long a rejection can be contested where there is an arbitrator", () => {
    const terms = { ...jobFixture.terms, arbitrator: jobFixture.terms.client };
    expect(termsInWords({ terms })[2]).toBe(
      "A rejection can be contested for 5 min; an arbitrator then decides.",
    );
  });
});
