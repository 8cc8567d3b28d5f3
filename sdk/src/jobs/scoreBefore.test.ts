import { afterAll, beforeAll, expect, it } from "vitest";
import { type Market, serving, startMarket } from "../../../test/market.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket({}, ["--prune-history"]);
});
afterAll(() => market.chain.stop());

it("tells the score before each receipt also on a node that forgets the past", async () => {
  const { client, provider, agentId, chain, hireParameters } = market;
  const loop = serving(provider, { agentId });
  const jobs = [await client.jobs.hire(hireParameters), await client.jobs.hire(hireParameters)];
  for (const job of jobs) {
    await job.wait({ until: "Submitted" });
    await job.complete();
  }
  await loop.stop();
  await chain.test.mine({ blocks: 200 });
  await expect(client.reputation.getScore({ agentId, blockNumber: jobs[1]!.openedAt })).rejects.toThrow();

  const [first, second] = await Promise.all(jobs.map((job) => job.receipt()));
  expect(first?.reputation?.scoreBefore).toBe(500);
  expect(second?.reputation?.scoreBefore).toBe(first?.reputation?.scoreAfter);
  expect(second?.reputation?.scoreAfter).toBeGreaterThan(505);
});
