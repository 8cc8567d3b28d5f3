import { WHOLE_NOMINATION_FACTOR } from "@ainur/sdk";
import type { Locator } from "playwright-core";
import { type HDAccount, parseEther } from "viem";
import { beforeAll, describe, expect, it } from "vitest";
import { clientOf, fund, localAccount, registerAgent, wait } from "../../test/fixtures.ts";
import { formatAmount } from "../src/format/amount.ts";
import { percentOf } from "../src/stake/nominationFigures.ts";
import { AINU } from "../src/tokens/knownTokens.ts";
import { connectAccount, connectBurner, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { fitsPhone, seriousProblems } from "./usability.ts";

/** Bonds and nominations: what they earn, lose, and how they leave. */
export function testStake(stage: Stage) {
  describe("stake", () => {
    const own = localAccount(10);
    const client = localAccount(11);
    let ownAgent = 0n;

    beforeAll(async () => {
      const { chain } = stage.economy;
      for (const account of [own, client]) {
        await chain.test.setBalance({ address: account.address, value: parseEther("10") });
        await fund(chain, account);
      }
      ownAgent = await registerAgent(chain, own, parseEther("500"));
    }, TIMEOUT);

    it(
      "bonds, unbonds, counts down and takes out what is one's own",
      async () => {
        const { economy, browser } = stage;
        const { page, problems } = await openPage(browser);
        await connectAccount(page, `${economy.url}/stake`, own);
        const dialog = page.getByRole("dialog");
        const act = (name: string) => actIn(dialog, name);
        const of = (label: string) => page.getByRole("button", { name: `${label}: agent #${ownAgent}` });

        await of("Bond AINU").waitFor({ timeout: TIMEOUT / 2 }); // until the indexer has come so far
        await of("Bond AINU").click();
        await dialog.getByLabel("Amount in AINU").fill("99999");
        await dialog.getByText(/^That is more than the/).waitFor();
        await dialog.getByLabel("Amount in AINU").fill("100");
        await act("Bond 100.00 AINU");
        await page.getByText("Free").locator("..").getByText("600.00").waitFor();

        await of("Unbond").click();
        await dialog.getByLabel("Amount in AINU").fill("550");
        await dialog.getByText("Leave at least 100.00 AINU bonded, or unbond all that is free").waitFor();
        await dialog.getByLabel("Amount in AINU").fill("200");
        await act("Unbond 200.00 AINU");
        await page.getByText(/can be withdrawn in \d/).waitFor();

        await of("Set commission").click();
        await dialog.getByLabel("Commission in % of rewards").fill("5");
        await act("Set the commission to 5 %");
        await page.getByText("5 %", { exact: true }).first().waitFor();

        await wait(economy.chain, 121);
        await of("Withdraw").click();
        await act("Withdraw 200.00 AINU");
        await page.getByText("Unbonding").locator("..").getByText("0.00").waitFor();
        expect(problems).toEqual([]);
      },
      2 * TIMEOUT,
    );

    it(
      "nominates, claims rewards, shows what an offence took, and leaves",
      async () => {
        const { economy, browser } = stage;
        const agentId = economy.agentIds[0] ?? 0n;
        const { page, problems } = await openPage(browser);
        await connectAccount(page, `${economy.url}/stake`, own);
        const dialog = page.getByRole("dialog");
        const act = (name: string) => actIn(dialog, name);
        const mine = page.getByRole("region", { name: "Your nominations" });
        const of = (label: string) => mine.getByRole("button", { name: `${label}: agent #${agentId}` });

        await page
          .getByRole("row", { name: /Marginalia/ })
          .getByRole("button", { name: /^Nominate/ })
          .click();
        await dialog.getByLabel("Amount in AINU").fill("400");
        await act(`Nominate agent #${agentId} with 400.00 AINU`);
        await mine.getByText("Put in 400.00 AINU").waitFor();

        const holder = clientOf(economy.chain, own);
        const nomination = () => holder.nominations.get({ agentId, nominator: own.address });
        await holder.waitFor({ hash: await holder.nominations.addRewards({ amount: parseEther("20") }) });
        const { rewards } = await nomination();
        expectRounded(rewards, parseEther("18")); // what the agent's commission left
        const claimed = formatAmount(rewards, AINU);
        await of("Claim").click();
        await act(`Claim ${claimed}`);
        await mine.getByText(`rewards so far ${claimed} and 0.00 AINU to claim.`).waitFor();

        await failedJob(stage, client);
        await mine.getByText("A failed job took 1 % of every nomination").first().waitFor();
        const { assets } = await nomination();
        expectRounded(assets, parseEther("396"));
        const left = formatAmount(assets, AINU);
        const part = (name: string) => mine.getByText(name, { exact: true }).locator("..");
        await part("Nominated").getByText(left, { exact: true }).waitFor();
        const lost = formatAmount(parseEther("400") - assets, AINU);
        await part("Lost to offences").getByText(lost, { exact: true }).waitFor();
        expect(await seriousProblems(page)).toEqual([]);
        await fitsPhone(page);

        await of("Take out").click();
        await dialog.getByRole("button", { name: "All" }).click();
        await act(`Take ${left} out`);
        const { leavingAssets } = await nomination();
        expectRounded(leavingAssets, assets);
        const leaving = formatAmount(leavingAssets, AINU);
        await mine.getByText(/can be withdrawn in \d/).waitFor();
        await part("Leaving").getByText(leaving, { exact: true }).waitFor();
        await wait(economy.chain, 121);
        await of("Withdraw").click();
        await act(`Withdraw ${leaving}`);
        await mine.getByText("Nothing is nominated").waitFor();

        await page.goto(`${economy.url}/agents/${agentId}`);
        const offences = page.getByRole("region", { name: "Offences" });
        await offences.getByText("A failed job").first().waitFor();
        await offences
          .getByText(/1 % of every nomination/)
          .first()
          .waitFor();
        const factor = await holder.staking.getNominationFactor({ agentId });
        const bps = Number((factor * 10_000n) / WHOLE_NOMINATION_FACTOR);
        await page
          .getByRole("region", { name: "Nominations" })
          .getByText(`${percentOf(bps)} of the first nomination`, { exact: true })
          .waitFor();
        expect(problems).toEqual([]);
      },
      2 * TIMEOUT,
    );

    // Comes last: its nomination stays and shares the rewards of the agent.
    it(
      "begins without AINU: the form gives some, and a part of it is nominated",
      async () => {
        const { economy, browser } = stage;
        const agentId = economy.agentIds[0] ?? 0n;
        const { page, problems } = await openPage(browser);
        await connectBurner(page, `${economy.url}/stake`);
        const dialog = page.getByRole("dialog");
        const mine = page.getByRole("region", { name: "Your nominations" });
        await page
          .getByRole("row", { name: /Marginalia/ })
          .getByRole("button", { name: /^Nominate/ })
          .click();
        await dialog.getByText("0.00 AINU in your Ledger balance and wallet").waitFor();
        await dialog.getByText(/^On this local network AINU costs nothing/).waitFor();
        const nominate = dialog.getByRole("button", { name: /^Nominate agent/ });
        await dialog.getByLabel("Amount in AINU").fill("40");
        await dialog.getByText("That is more than the 0.00 AINU in your Ledger balance and wallet").waitFor();
        expect(await nominate.count()).toBe(0);
        expect(await seriousProblems(page)).toEqual([]);
        await dialog.getByRole("button", { name: "Get 5,000.00 AINU and ether for gas" }).click();
        await nominate.waitFor(); // what was typed is kept, and is not too much any more
        await actIn(dialog, `Nominate agent #${agentId} with 40.00 AINU`);
        await mine.getByText("Put in 40.00 AINU").waitFor();

        await page.goto(`${economy.url}/account`);
        await page.getByRole("row", { name: /^Ainu/ }).getByText("4,960.00").waitFor();
        expect(problems).toEqual([]);
      },
      TIMEOUT,
    );
  });
}

/** Signs what a dialog asks for and sees it done. */
export async function actIn(dialog: Locator, name: string | RegExp): Promise<void> {
  await dialog.getByRole("button", { name, exact: true }).click();
  // As a step fails, the dialog says why.
  await dialog
    .getByRole("button", { name: "Done" })
    .or(dialog.getByRole("alert"))
    .waitFor({ timeout: TIMEOUT / 2 });
  expect(await dialog.getByRole("alert").allInnerTexts()).toEqual([]);
  await dialog.getByRole("button", { name: "Done" }).click();
}

/** Sees that an amount of AINU is another one less at most what rounding takes, which is a few wei. */
function expectRounded(amount: bigint, whole: bigint): void {
  expect(amount).toBeLessThanOrEqual(whole);
  expect(amount).toBeGreaterThan(whole - 1_000n);
}

/** A job whose result its client rejects and its agent does not defend. */
async function failedJob({ economy }: Stage, account: HDAccount): Promise<void> {
  const job = await economy.client(account).jobs.hire({
    agentId: economy.agentIds[0] ?? 0n,
    capability: "text.keywords",
    token: economy.token,
    price: 2_000_000n,
    file: { bytes: new TextEncoder().encode("It fails."), name: "fails.txt", mediaType: "text/plain" },
  });
  await job.wait({ until: "Submitted" });
  await job.reject({ claim: "WrongResult", remedy: 1, reason: "Not a phrase in it." });
  const provider = economy.client(localAccount(1));
  await provider.waitFor({ hash: await provider.jobs.concede({ terms: job.terms }) });
}
