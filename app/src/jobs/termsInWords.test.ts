import { describe, expect, it } from "vitest";
import { jobFixture } from "./jobFixture.ts";
import { termsInWords } from "./termsInWords.ts";

const { token, terms: fixture } = jobFixture;
const court = "0x00000000000000000000000000000000000000cc";
const say = (terms: Partial<typeof fixture>) =>
  termsInWords({ terms: { ...fixture, ...terms }, token, court });

describe("termsInWords", () => {
  it("says who bears a rejection that nobody can rule", () => {
    expect(say({ defaultRuling: 3 })[2]).toContain("the agent gets 50 % of what is in escrow, at once");
  });

  it("says how long a rejection can be contested, and who decides then", () => {
    expect(say({ arbitrator: fixture.client })[2]).toBe(
      "A rejection can be contested for 5 min; then an arbitrator decides. Silence accepts what the client asks for.",
    );
    expect(say({ arbitrator: court })[2]).toContain("then 3 drawn jurors of the court decide.");
    expect(say({ arbitrator: court, minJurors: 7 })[2]).toContain("then 7 drawn jurors");
  });

  it("says what the bond answers for", () => {
    expect(say({})).toHaveLength(3);
    expect(say({ damages: 2_000_000n })[3]).toContain("damages of 2.00 tUSD");
  });
});
