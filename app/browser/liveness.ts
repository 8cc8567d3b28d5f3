import { describe, expect, it } from "vitest";
import { fund, localAccount } from "../../test/fixtures.ts";
import { openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";

/** How the page follows what happens. */
export function testLiveness(stage: Stage) {
  describe("live data", () => {
    it(
      "tells of new jobs without moving the rows that are there",
      async () => {
        const { economy, browser } = stage;
        const account = localAccount(8);
        await fund(economy.chain, account);
        const hire = (fileName: string) =>
          economy.client(account).jobs.hire({
            agentId: economy.agentIds[0] ?? 0n,
            capability: "text.keywords",
            token: economy.token,
            price: 2_000_000n,
            file: {
              bytes: new TextEncoder().encode(`About ${fileName}.`),
              name: fileName,
              mediaType: "text/plain",
            },
          });
        const first = await hire("first.txt");
        await first.wait({ until: "Submitted" });
        // A page that opens before the indexer has the job tells of it as new.
        await expect
          .poll(() => statusOf(economy.config.indexerUrl, first.id), { timeout: 20_000 })
          .toBe("Submitted");
        const { page } = await openPage(browser);
        await page.goto(`${economy.url}/jobs`);
        const newest = page.getByRole("row").nth(1);
        await newest.getByText("first.txt").waitFor();
        const job = await hire("second.txt");
        await page.getByRole("button", { name: "Show 1 new" }).waitFor();
        expect(await newest.textContent()).toContain("first.txt");
        await page.getByRole("button", { name: "Show 1 new" }).click();
        await newest.getByText("second.txt").waitFor();
        await newest.getByText("Submitted").waitFor();
        await job.complete();
        await newest.getByText("Completed").waitFor();
      },
      TIMEOUT,
    );

    it(
      "stays on the page when the indexer is gone, says how old it is, and goes on by itself",
      async () => {
        const { economy, browser } = stage;
        const { page } = await openPage(browser);
        await page.goto(`${economy.url}/agents`);
        await page.getByRole("row", { name: /Marginalia/ }).waitFor();
        const indexer = `${economy.config.indexerUrl}/**`;
        await page.route(indexer, (route) => route.abort());
        await page
          .getByText(/The indexer does not answer: this data is \d+ s old/)
          .first()
          .waitFor();
        expect(await page.getByRole("row", { name: /Marginalia/ }).count()).toBe(1);
        await page.unroute(indexer);
        await page.getByText(/^Live at block/).waitFor();
      },
      TIMEOUT,
    );
  });
}

async function statusOf(indexerUrl: string, jobId: bigint): Promise<unknown> {
  const answer = await fetch(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ job(id: "${jobId}") { status } }` }),
  });
  return Object(await answer.json()).data?.job?.status;
}
