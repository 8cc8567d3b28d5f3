import { describe, expect, it } from "vitest";
import { challengeLoss } from "./challengeLoss.ts";

const job = {
  terms: { price: 100_000000n, damages: 40_000000n, defaultRuling: 3 },
  state: { paid: 0n, feeBps: 100 },
  bondValue: 1_000_000000n,
};
const ofProvider = { ...job, party: "provider" } as const;
const ofClient = { ...job, party: "client" } as const;

describe("challengeLoss", () => {
  it("is a provider's part of the price, less the fee, and the damages that it would owe", () => {
    expect(challengeLoss({ ...ofProvider, ruling: 5, choice: 1 })).toBe(99_000000n + 40_000000n);
    expect(challengeLoss({ ...ofProvider, ruling: 5, choice: 4 })).toBe(24_750000n + 10_000000n);
  });

  it("is a client's refund and its damages", () => {
    expect(challengeLoss({ ...ofClient, ruling: 1, choice: 5 })).toBe(100_000000n + 40_000000n);
    expect(challengeLoss({ ...ofClient, ruling: 1, choice: 3 })).toBe(50_000000n + 20_000000n);
  });

  it("is negative for who would gain", () => {
    expect(challengeLoss({ ...ofProvider, ruling: 2, choice: 3 })).toBe(-24_750000n - 10_000000n);
    expect(challengeLoss({ ...ofClient, ruling: 5, choice: 1 })).toBe(-100_000000n - 40_000000n);
  });

  it("counts no more damages than the bond is worth", () => {
    expect(challengeLoss({ ...ofProvider, bondValue: 5_000000n, ruling: 5, choice: 1 })).toBe(104_000000n);
    expect(challengeLoss({ ...ofClient, bondValue: 0n, ruling: 1, choice: 5 })).toBe(100_000000n);
  });

  it("leaves out the milestones that were paid", () => {
    const state = { paid: 60_000000n, feeBps: 100 };
    expect(challengeLoss({ ...ofProvider, state, ruling: 5, choice: 1 })).toBe(39_600000n + 40_000000n);
  });

  it("takes the default ruling, without damages, where the votes refuse to rule", () => {
    expect(challengeLoss({ ...ofProvider, ruling: 0, choice: 1 })).toBe(49_500000n + 40_000000n);
    expect(challengeLoss({ ...ofProvider, ruling: 0, choice: 3 })).toBe(20_000000n);
    expect(challengeLoss({ ...ofClient, ruling: 0, choice: 3 })).toBe(-20_000000n);
  });
});
