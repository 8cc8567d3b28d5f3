import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount } from "../../../test/fixtures.ts";
import { type Market, price, restarted, startMarket } from "../../../test/market.ts";
import { recoverJobs } from "./recoverJobs.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.chain.stop());

it("rebuilds both parties' jobs, terms and choices from the chain alone", async () => {
  const { chain, client, provider, hireParameters } = market;
  const bond = 10n ** 18n;
  const open = await client.jobs.hire(hireParameters);
  const funded = await client.jobs.hire({ ...hireParameters, bond });
  await provider.waitFor({ hash: await provider.jobs.accept({ terms: funded.terms }) });
  await funded.payMilestone({ cumulative: 1_000000n });
  const cancelled = await client.jobs.hire(hireParameters);
  await cancelled.cancel();

  const stranger = restarted(chain, 9, {});
  const own = await recoverJobs(stranger, { account: localAccount(2).address });
  expect(own.map(({ terms }) => terms)).toEqual([open.terms, funded.terms, cancelled.terms]);
  expect(own.map(({ jobId }) => jobId)).toEqual([open.id, funded.id, cancelled.id]);
  expect(own.map(({ state }) => state.status)).toEqual(["Open", "Funded", "Cancelled"]);
  expect(own.map(({ stake }) => stake)).toEqual([
    { escrow: price, bond: 0n, post: 0n },
    { escrow: price - 1_000000n, bond, post: 0n },
    { escrow: 0n, bond: 0n, post: 0n },
  ]);
  expect(own.map(({ acts }) => acts.map(({ act }) => act))).toEqual([["cancel"], ["payMilestone"], []]);

  const worked = await recoverJobs(stranger, { account: localAccount(1).address });
  expect(worked.map(({ roles }) => roles)).toEqual(Array(3).fill(["provider", "payee"]));
  expect(worked.map(({ acts }) => acts.map(({ act }) => act))).toEqual([
    ["accept", "cancel"],
    ["submit", "concede"],
    [],
  ]);
  expect(await recoverJobs(stranger, { account: localAccount(9).address })).toEqual([]);
});
