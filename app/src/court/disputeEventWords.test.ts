import { expect, it } from "vitest";
import type { DisputeEvent } from "../hooks/useDispute.ts";
import { disputeEventWords } from "./disputeEventWords.ts";

const event: DisputeEvent = {
  id: "1",
  kind: "challenged",
  round: 0,
  agentId: 12n,
  account: undefined,
  choice: 5,
  amount: 7_000_000n,
  sender: "0x00000000000000000000000000000000000000c1",
  time: 5,
  transaction: `0x${"ab".repeat(32)}`,
};
const say = (change: Partial<DisputeEvent>) =>
  disputeEventWords({
    event: { ...event, ...change },
    dispute: { jobId: 1n },
    feeToken: { symbol: "tUSD", decimals: 6 },
  }).words;

it("says what happened with its amounts, each in its own token", () => {
  expect(say({})).toBe('Challenged for "100 % to the agent" with 7.00 tUSD');
  expect(say({ kind: "absent", amount: 5n * 10n ** 18n })).toBe("Juror #12 was absent and lost 5.00 AINU");
  expect(say({ kind: "settled", amount: 0n })).toBe("Juror #12 settled");
  expect(say({ kind: "ruled", choice: 0 })).toBe("Ruled: Refuses to rule");
});
