import { describe, expect, it } from "vitest";
import { coverFixture, poolFixture as pool, underwriterFixture as who } from "./insuranceFixture.ts";
import { payBack } from "./payBack.ts";

const cover = { ...coverFixture, closedAt: 900, paid: 8_000_000n, recovered: 3_000_000n };

describe("payBack", () => {
  it("takes no more than the job cost", () => {
    const act = payBack(cover, pool, who);
    expect(act.prepare("5")).toMatchObject({ label: "Pay 5.00 tUSD back" });
    expect(act.prepare("5.01")).toBe(
      "That is more than the 5.00 tUSD that the pool paid and has not got back",
    );
  });

  it("takes no more than there is", () => {
    const act = payBack(cover, pool, { ...who, inLedger: 1_000_000n, inWallet: 0n });
    expect(act.prepare("1.01")).toBe("That is more than the 1.00 tUSD in your Ledger balance and wallet");
  });

  it("takes the pool's permission back in the end", () => {
    const deed = payBack(cover, pool, who).prepare("1");
    expect(typeof deed === "object" && deed.steps.at(-1)?.label).toBe("Take that permission back");
  });
});
