import { describe, expect, it } from "vitest";
import { poolActs } from "./poolActs.ts";
import { ownAgentFixture as agent, stakerFixture as staker } from "./stakeFixture.ts";

const acts = (commission: bigint) => poolActs({ agent, staker, commission, commissionLimit: 2_000 });

describe("poolActs", () => {
  it("claims commission only when there is some", () => {
    expect(acts(0n).map(({ label }) => label)).toEqual(["Set commission", "Set delegate"]);
    expect(acts(5n * 10n ** 17n)[0]?.prepare("")).toMatchObject({ label: "Claim 0.50 AINU of commission" });
  });

  it("sets a commission of whole hundredths of a percent, up to the limit", () => {
    const commission = acts(0n)[0];
    expect(commission?.input).toMatchObject({ initial: "10", hint: "10 % now, at most 20 %" });
    expect(commission?.prepare("12.5")).toMatchObject({ label: "Set the commission to 12.5 %" });
    expect(commission?.prepare("0")).toMatchObject({ label: "Set the commission to 0 %" });
    expect(commission?.prepare("20.01")).toBe("At most 20 %");
    expect(commission?.prepare("1.234")).toBe("Give a number with at most two decimals");
  });

  it("delegates to an address or to nobody", () => {
    const delegate = acts(0n)[1];
    expect(delegate?.prepare("")).toMatchObject({ label: "Have nobody vote" });
    expect(delegate?.prepare("0x12")).toBe("That is no address");
    expect(delegate?.prepare("0x00000000000000000000000000000000000000C1")).toMatchObject({
      label: "Let 0x0000…00C1 vote",
    });
  });
});
