import { join } from "node:path";
import type { Page } from "playwright-core";
import { parseUnits } from "viem";
import { describe, expect, it } from "vitest";
import { localAccount } from "../../test/fixtures.ts";
import { jobHex } from "../src/format/shorten.ts";
import { connectBurner, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";

const markdown = join(import.meta.dirname, "../../agents/README.md");
const jobIdOf = (page: Page) => BigInt(new URL(page.url()).pathname.split("/").at(-1) ?? "0");

/** From a wish to a paid agent. */
export function testHiring(stage: Stage) {
  describe("hiring", () => {
    it(
      "goes from a new burner account to a paid agent, without a reload",
      async () => {
        const { page, problems } = await openPage(stage.browser);
        await page.goto(stage.economy.url);
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("button", { name: /^Burner account/ }).click(); // the account comes first
        await dialog.getByLabel("What is to be done").selectOption("text.keywords");
        await dialog.getByLabel("Who does it").selectOption({ label: "Marginalia #1, score 500" });
        await dialog.locator("input[type=file]").setInputFiles(markdown);
        expect(await dialog.getByLabel("Price").inputValue()).toBe("2");
        await dialog.getByRole("button", { name: "Escrow 2.00 tUSD and open the job" }).click();

        await page.waitForURL(/\/jobs\/0x/);
        await page.getByText("Work submitted: the review began").waitFor();
        await page.getByText(/^Pays 1\.98 tUSD when accepted, or by itself/).waitFor();
        await page.getByText('"keywords"').first().waitFor();

        await page.getByRole("button", { name: "Accept and pay 2.00 tUSD" }).click();
        const movements = await dialog
          .getByRole("list", { name: "What moves" })
          .getByRole("listitem")
          .allInnerTexts();
        expect(movements.map((text) => text.replace(/\s+/g, " "))).toEqual([
          "1.98 tUSD escrow the agent's payee",
          "0.02 tUSD escrow the protocol fee",
        ]);
        await dialog.getByRole("button", { name: "Accept and pay 2.00 tUSD" }).click();
        await dialog.getByRole("button", { name: "Done" }).click();
        await page.getByText("Completed. The agent was paid 1.98 tUSD.").waitFor();

        const client = stage.economy.client(localAccount(9));
        expect((await client.jobs.get({ jobId: jobIdOf(page) })).status).toBe("Completed");
        expect(problems).toEqual([]);
      },
      TIMEOUT,
    );

    it(
      "needs no pointer",
      async () => {
        const { page } = await openPage(stage.browser);
        // Asked for before any key: a busy page learns of keys sooner than that it is to tell of file choosers.
        page.on("filechooser", (chooser) => void chooser.setFiles(markdown));
        await page.goto(stage.economy.url);
        const reach = async (name: RegExp) => {
          for (let presses = 0; presses < 60; presses++) {
            await page.keyboard.press("Tab");
            const focused = await page.evaluate(() => {
              const { activeElement: element } = document;
              const label =
                element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
              const select =
                element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : undefined;
              return label ?? select ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "";
            });
            if (name.test(focused)) return;
          }
          throw new Error(`The keyboard does not reach ${name}`);
        };
        await page.getByRole("heading", { name: "Overview" }).waitFor();
        await reach(/^Connect$/);
        await page.keyboard.press("Enter");
        await page.getByRole("dialog").waitFor();
        await reach(/^Burner account/);
        await page.keyboard.press("Enter");
        await page.getByRole("link", { name: /your account/ }).waitFor();
        await page.getByRole("dialog").waitFor({ state: "detached" });
        await reach(/^Hire an agent$/);
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("option", { name: "text.keywords" }).waitFor({ state: "attached" });
        await reach(/^What is to be done/);
        await page.keyboard.type("text");
        await dialog.getByRole("option", { name: /^Marginalia/ }).waitFor({ state: "attached" });
        await reach(/^Who does it/);
        await page.keyboard.type("Marg");
        await reach(/^Choose the file/);
        await page.keyboard.press("Space");
        await dialog.getByText("README.md").waitFor();
        await reach(/^Price/);
        await reach(/^Escrow 2\.00 tUSD and open the job$/);
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/jobs\/0x/);
        await page.getByText(/^Pays 1\.98 tUSD/).waitFor();
      },
      TIMEOUT,
    );

    it(
      "says beside the field what is wrong, keeps what was typed, and opens nothing",
      async () => {
        const { page } = await openPage(stage.browser);
        await connectBurner(page, stage.economy.url);
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("Price").fill("1.1234567");
        await dialog.getByText("Give an amount of tUSD with at most 6 decimals").waitFor();
        await dialog.getByRole("button", { name: "Open the job" }).click();
        await dialog.getByText("Choose what is to be done").first().waitFor();
        await dialog.getByText("Choose the file to be worked on").nth(1).waitFor();
        expect(await dialog.getByLabel("Price").inputValue()).toBe("1.1234567");
        expect(new URL(page.url()).pathname).toBe("/");
      },
      TIMEOUT,
    );

    it(
      "shows the contract's reason when a job has moved on, and the way out",
      async () => {
        const { page } = await openPage(stage.browser);
        await connectBurner(page, stage.economy.url);
        const key = await page.evaluate(() => localStorage.getItem("ainur.burner"));
        const { privateKeyToAccount } = await import("viem/accounts");
        const account = privateKeyToAccount(key as `0x${string}`);
        await stage.economy.chain.test.setBalance({ address: account.address, value: parseUnits("1", 18) });
        const client = stage.economy.client(account);
        await client.waitFor({ hash: await client.token.mint({ to: account.address, amount: 5_000_000n }) });
        const job = await client.jobs.hire({
          agentId: stage.economy.agentIds[0] ?? 0n,
          capability: "text.keywords",
          token: stage.economy.token,
          price: 2_000_000n,
          fund: true,
          file: {
            bytes: new TextEncoder().encode("Agents work for clients."),
            name: "a.txt",
            mediaType: "text/plain",
          },
        });
        await job.wait({ until: "Submitted" });
        await page.goto(`${stage.economy.url}/jobs/${jobHex(job.id)}`);
        await page.getByRole("button", { name: "Reject the work" }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("What is wrong with the work").fill("Too few phrases.");
        await job.complete();
        await dialog.getByRole("button", { name: "Reject the work" }).click();
        await dialog.getByText("The job has moved on meanwhile").waitFor();
        await dialog.getByText("Close this and look at its present state.").waitFor();
      },
      TIMEOUT,
    );

    it(
      "keeps a private file between the two parties",
      async () => {
        const { page } = await openPage(stage.browser);
        await connectBurner(page, stage.economy.url);
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("What is to be done").selectOption("text.keywords");
        await dialog.getByLabel("Who does it").selectOption({ index: 1 });
        await dialog.locator("input[type=file]").setInputFiles(markdown);
        await dialog.getByText("Title, deadlines and more").click();
        await dialog.getByLabel(/^Only the agent and I can read the file/).check();
        await dialog.getByRole("button", { name: /^Escrow 2\.00 tUSD/ }).click();
        await page.waitForURL(/\/jobs\/0x/);
        await page.getByText("encrypted").first().waitFor();
        await page.getByText("What each agent of the local economy does").waitFor();
        await page.getByText('"keywords"').first().waitFor();

        const { page: other } = await openPage(stage.browser);
        await other.goto(page.url());
        await other.getByText("Only its parties can read this file.").nth(1).waitFor();
        expect(await other.getByText("What each agent of the local economy does").count()).toBe(0);
      },
      TIMEOUT,
    );

    it(
      "shows what a rejection moves before it is signed, and the reason afterwards",
      async () => {
        const { page } = await openPage(stage.browser);
        await connectBurner(page, `${stage.economy.url}/account`);
        await page
          .getByRole("button", { name: "Get 1,000.00 tUSD, 5,000.00 AINU and ether for gas" })
          .click();
        await page
          .getByRole("row", { name: /^Test dollar/ })
          .getByText("1,000.00")
          .waitFor();
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("What is to be done").selectOption("text.keywords");
        await dialog.getByLabel("Who does it").selectOption({ index: 1 });
        await dialog.locator("input[type=file]").setInputFiles(markdown);
        await dialog.getByRole("button", { name: /^Escrow 2\.00 tUSD/ }).click();
        await page.getByRole("button", { name: "Reject the work" }).click();
        await dialog.getByRole("list", { name: "What moves" }).getByText("0.60").waitFor();
        await dialog.getByText("You post the arbitrator's fee from your Ledger balance").waitFor();
        await dialog.getByLabel("What you claim").selectOption("The agent cheated");
        await dialog.getByText("an offence that costs the agent far more").waitFor();
        await dialog.getByLabel("What you ask for").selectOption("50 % of what is in escrow back");
        expect(await dialog.getByRole("button", { name: "Reject the work" }).isDisabled()).toBe(true);
        await dialog.getByLabel("What is wrong with the work").fill("<b>Too few</b> phrases.");
        await dialog.getByRole("button", { name: "Reject the work" }).click();
        await dialog.getByRole("button", { name: "Done" }).click();
        await page
          .getByText(/its silence means to return 1\.00 tUSD to the client and pay the agent 0\.99 tUSD\.$/)
          .waitFor();
        await page.getByText("<b>Too few</b> phrases.").waitFor();
      },
      TIMEOUT,
    );
  });
}
