import { type Address, parseEther } from "viem";
import { beforeAll, describe, expect, it } from "vitest";
import { fund, localAccount, openPool, wait } from "../../test/fixtures.ts";
import { jobHex, shortJobId } from "../src/format/shorten.ts";
import { connectAccount, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { actIn } from "./stake.ts";
import { fitsPhone, seriousProblems } from "./usability.ts";

/** That of pools by default. */
const DELAY = 60 * 86_400;

/** Capital of an insurance pool, and the cover that it sells. */
export function testInsurance(stage: Stage) {
  describe("insurance", () => {
    const underwriter = localAccount(12);
    const client = localAccount(13);
    let pool: Address;

    beforeAll(async () => {
      const { chain } = stage.economy;
      const manager = localAccount(14);
      for (const { address } of [underwriter, client, manager]) {
        await chain.test.setBalance({ address, value: parseEther("10") });
      }
      await fund(chain, underwriter);
      await fund(chain, client);
      pool = await openPool(chain, manager, { name: "Cover of the test", redemptionDelay: DELAY });
    }, TIMEOUT);

    it(
      "takes capital, prices cover, sells it, and lets free capital go",
      async () => {
        const { economy, browser } = stage;
        const { page, problems } = await openPage(browser);
        await connectAccount(page, `${economy.url}/insurance`, underwriter);
        const dialog = page.getByRole("dialog");
        const act = (name: string) => actIn(dialog, name);
        await page
          .getByRole("row", { name: /Cover of the test/ })
          .getByText("1,000.00")
          .waitFor({ timeout: TIMEOUT / 2 }); // until the indexer has come so far
        await page.getByRole("link", { name: /Cover of the test/ }).click();
        const mine = page.getByRole("region", { name: "Your capital" });

        await mine.getByRole("button", { name: "Deposit" }).click();
        await dialog.getByLabel("Amount in tUSD").fill("500");
        await act("Deposit 500.00 tUSD");
        await mine.getByText("500.00").first().waitFor();
        await page.getByText("1,500.00").first().waitFor();

        await page.getByLabel("Cover in tUSD").fill("30");
        await page.getByText(/^Costs 0.6004 tUSD/).waitFor(); // 2 %, and a fiftieth in use
        await page.getByLabel("Cover in tUSD").fill("301");
        await page.getByText("The pool covers at most 300.00 tUSD for one client").waitFor();

        const job = await economy.client(client).jobs.hire({
          agentId: economy.agentIds[0] ?? 0n,
          capability: "text.keywords",
          token: economy.token,
          price: 2_000_000n,
          cover: { pool, amount: 10_000_000n },
          file: { bytes: new TextEncoder().encode("Insured."), name: "insured.txt", mediaType: "text/plain" },
        });
        const sold = page.getByRole("row", { name: new RegExp(shortJobId(job.id)) });
        await sold.getByText(/^Open/).waitFor();
        await job.wait({ until: "Submitted" });
        await job.complete();
        await sold.getByText("Ended without loss").waitFor();
        expect(await seriousProblems(page)).toEqual([]);
        await fitsPhone(page);

        await mine.getByRole("button", { name: "Ask to redeem" }).click();
        await dialog.getByLabel("Amount in tUSD").fill("200");
        await act("Ask to redeem 200.00 tUSD");
        await mine.getByText(/can be redeemed in \d/).waitFor();
        await wait(economy.chain, DELAY + 1);
        await mine.getByRole("button", { name: "Redeem", exact: true }).click();
        await act("Redeem 200.00 tUSD");
        await mine.getByText("Redeemed so far").locator("..").getByText("200.00").waitFor();

        await page.goto(`${economy.url}/agents/${economy.agentIds[0]}`);
        const insured = page.getByRole("region", { name: "Insured jobs" });
        await insured.locator(`a[href="/jobs/${jobHex(job.id)}"]`).waitFor();
        expect(problems).toEqual([]);
      },
      2 * TIMEOUT,
    );
  });
}
