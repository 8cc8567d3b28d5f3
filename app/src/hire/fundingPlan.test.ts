import { describe, expect, it } from "vitest";
import { fundingPlan, LITTLE_GAS } from "./fundingPlan.ts";

const rich = { ledger: 10n, wallet: 10n, gas: LITTLE_GAS, isOperator: true };
const poor = { ledger: 0n, wallet: 0n, gas: 0n, isOperator: false };
const faucet = { hasFaucet: true, isGiven: true };

describe("fundingPlan", () => {
  it("does nothing for an account that is ready", () => {
    expect(fundingPlan({ price: 10n, funds: rich, ...faucet })).toEqual({
      gift: 0n,
      deposit: 0n,
      needsGas: false,
      needsOperator: false,
      lacking: 0n,
    });
  });

  it("deposits only what the Ledger lacks", () => {
    expect(fundingPlan({ price: 15n, funds: rich, ...faucet })).toMatchObject({ deposit: 5n, gift: 0n });
  });

  it("gives a new account on the local network everything", () => {
    expect(fundingPlan({ price: 15n, funds: poor, ...faucet })).toEqual({
      gift: 15n,
      deposit: 15n,
      needsGas: true,
      needsOperator: true,
      lacking: 0n,
    });
  });

  it("says what is lacking where there is no test money", () => {
    const plan = fundingPlan({ price: 25n, funds: rich, hasFaucet: false, isGiven: false });
    expect(plan).toMatchObject({ gift: 0n, needsGas: false, lacking: 5n });
  });
});
