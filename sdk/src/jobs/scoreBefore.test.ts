import { afterAll, beforeAll, expect, it } from "vitest";
import { wait } from "../../../test/fixtures.ts";
import { type Market, serving, startMarket } from "../../../test/market.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket({}, ["--prune-history"]);
});
afterAll(() => market.chain.stop());

it("tells the score before each receipt also on a node that forgets the past", async () => {
  const { agentId } = market;
  await expect(market.client.reputation.getScore({ agentId, blockNumber: 1n })).rejects.toThrow();
  const loop = serving(market.provider, { agentId });
  const scores: (readonly (number | undefined)[])[] = [];
  for (let jobs = 0; jobs < 2; jobs++) {
    const job = await market.client.jobs.hire(market.hireParameters);
    await job.wait({ until: "Submitted" });
    await job.complete();
    await wait(market.chain, 1);
    const receipt = await job.receipt();
    scores.push([receipt?.reputation?.scoreBefore, receipt?.reputation?.scoreAfter]);
  }
  await loop.stop();
  expect(scores[0]?.[0]).toBe(500);
  expect(scores[1]?.[0]).toBe(scores[0]?.[1]);
  expect(scores[1]?.[1]).toBeGreaterThan(505);
});
