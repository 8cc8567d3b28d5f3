import { parseEther, parseUnits, zeroAddress, zeroHash } from "viem";
import { expect, it } from "vitest";
import { describeRuling } from "./describeRuling.ts";

it("says who lost what, and what the client has", () => {
  const receipt = { jobId: 7n, status: "Resolved", toPayee: 0n, fee: 0n, transactionHash: zeroHash } as const;
  const parties = {
    token: zeroAddress,
    payee: zeroAddress,
    client: zeroAddress,
    closedBy: zeroAddress,
    agentId: 5n,
  };
  const line = describeRuling({
    ...receipt,
    ...parties,
    disputeId: 1n,
    ruling: 1,
    toClient: parseUnits("1.5", 6),
    slashed: parseEther("7.5"),
    penalty: parseEther("192.5"),
    insured: parseUnits("0.75", 6),
  });
  expect(line).toBe(
    "dispute 1 leaves agent 5 0 % of its price and costs it 200 AINU; " +
      "the client has 1.5 tUSD back, 7.5 AINU of its bond and 0.75 tUSD from the insurance",
  );
});
