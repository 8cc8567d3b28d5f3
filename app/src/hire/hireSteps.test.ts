import { describe, expect, it } from "vitest";
import { hireSteps } from "./hireSteps.ts";

const none = { gift: 0n, deposit: 0n, needsGas: false, needsOperator: false, lacking: 0n };
const base = {
  account: "0x0000000000000000000000000000000000000001",
  token: { address: "0x0000000000000000000000000000000000000002", symbol: "tUSD", decimals: 6 },
  terms: () => Promise.reject(new Error("not asked")),
  rpcUrl: "http://127.0.0.1:8545",
  onOpened: () => {},
} as const;
const labels = (plan: Partial<typeof none>) =>
  hireSteps({ ...base, plan: { ...none, ...plan } }).map(({ label }) => label);

describe("hireSteps", () => {
  it("is one step for an account that is ready", () => {
    expect(labels({})).toEqual(["Store the file and open the job"]);
  });

  it("fetches, deposits and permits in the order in which each needs the other", () => {
    expect(labels({ gift: 2_000_000n, deposit: 3_000_000n, needsGas: true, needsOperator: true })).toEqual([
      "Get ether for gas",
      "Get 2.00 tUSD of test money",
      "Deposit 3.00 tUSD into the Ledger",
      "Let Jobs move the price from your Ledger balance, once for all jobs",
      "Store the file and open the job",
    ]);
  });
});
