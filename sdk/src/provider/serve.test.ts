import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, type Market, serving, startMarket } from "../../../test/market.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.chain.stop());

describe("serve", () => {
  it("takes a job from its opening to its payment", async () => {
    const { client, provider, agentId, hireParameters } = market;
    const loop = serving(provider, { agentId });
    const job = await client.jobs.hire(hireParameters);
    await job.wait({ until: "Submitted" });
    const { bytes, summary, output } = await job.deliverable();
    expect(new TextDecoder().decode(bytes)).toBe("HELLO");
    expect({ summary, name: output.fileName }).toEqual({ summary: "5 characters.", name: "upper-hello.txt" });

    await job.complete();
    expect(await job.receipt()).toMatchObject({
      status: "Completed",
      toPayee: 4_950000n,
      fee: 50000n,
      toClient: 0n,
      slashed: 0n,
      reputation: { outcome: "Success", scored: true, scoreBefore: 500, scoreAfter: 505 },
    });
    expect(await provider.ledger.getBalance({ owner: job.terms.payee, token: job.terms.token })).toBe(
      4_950000n,
    );
    await expect.poll(() => loop.events.map(({ type }) => type), { timeout: 10_000 }).toContain("closed");
    await loop.stop();
  });
});
