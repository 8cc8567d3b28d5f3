import { formatEther, formatUnits } from "viem";
import type { CostlyRuling } from "./firstRuling.ts";

const DOLLAR_DECIMALS = 6;

/**
 * What a ruling did, in a line.
 *
 * @example
 * describeRuling(ruling); // "agent 5 gets 0 % of dispute 1 and loses 200 AINU; its client has 1.5 tUSD back, …"
 */
export function describeRuling({
  ruling,
  disputeId,
  agentId,
  toClient,
  slashed,
  penalty,
  insured,
}: CostlyRuling): string {
  const share = `${25 * (ruling - 1)} %`;
  const refund = `${formatUnits(toClient, DOLLAR_DECIMALS)} tUSD back`;
  const bond = `${formatEther(slashed)} AINU of its bond`;
  const cover = `${formatUnits(insured, DOLLAR_DECIMALS)} tUSD from the insurance`;
  return (
    `dispute ${disputeId} leaves agent ${agentId} ${share} of its price and costs it ${formatEther(slashed + penalty)} AINU; ` +
    `the client has ${refund}, ${bond} and ${cover}`
  );
}
