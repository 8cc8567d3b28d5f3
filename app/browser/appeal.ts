import { judge } from "@ainur/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount, wait } from "../../test/fixtures.ts";
import { formatAmount } from "../src/format/amount.ts";
import { benchOf } from "./benchOf.ts";
import { disputedJob } from "./disputedJob.ts";
import { connectAccount, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { setPeriods } from "./setPeriods.ts";
import { actIn } from "./stake.ts";
import { fitsPhone, seriousProblems } from "./usability.ts";

/** Short for jurors, who look as often as a phase is short; long enough to appeal by hand on a busy machine. */
const PERIODS = { evidence: 60, commit: 120, reveal: 120, appeal: 1_200 };

const patience = { timeout: TIMEOUT / 2 };

/** A ruling that the losing side challenges and the winning side defends. */
export function testAppeal(stage: Stage) {
  describe("an appeal", () => {
    const stopping = new AbortController();
    const [loser, winner] = [localAccount(1), localAccount(2)]; // of a ruling against the agent
    let disputeId = 0n;

    beforeAll(async () => {
      const { economy } = stage;
      const { signal } = stopping;
      await setPeriods(economy, PERIODS);
      for (const { account, agentId } of await benchOf(stage)) {
        void judge(economy.client(account), { agentId, evaluate: () => 1, pushes: false, signal });
      }
      disputeId = await disputedJob(economy, "A list that is appealed");
    }, 2 * TIMEOUT);
    afterAll(() => stopping.abort(new Error("stopped")));

    it(
      "is posted for by one side, answered by the other, and begins another round",
      async () => {
        const { economy, browser } = stage;
        const { chain, token } = economy;
        const court = economy.client(winner).court;
        const balanceOf = ({ address: owner }: typeof winner) =>
          economy.client(winner).ledger.getBalance({ owner, token });
        await chain.test.mine({ blocks: 3, interval: 1 });
        const { waitFor } = economy.client(winner);
        await waitFor({ hash: await court.draw({ disputeId }) });
        await wait(chain, PERIODS.evidence);

        const url = `${economy.url}/court/${disputeId}`;
        const { page, problems } = await openPage(browser);
        await connectAccount(page, url, loser);
        const dialog = page.getByRole("dialog");
        await page
          .getByText(/^The jurors say: 0 % to the agent\. Anyone can challenge it until/)
          .waitFor(patience);
        const cost = await court.getAppealCost({ disputeId });
        expect(formatAmount(cost, { symbol: "tUSD", decimals: 6 })).toBe("1.40 tUSD"); // two AINU for each of seven
        const ofLoser = await balanceOf(loser);
        const challenge = "Challenge the ruling for 1.40 tUSD";
        await page.getByRole("button", { name: challenge }).click();
        await dialog
          .getByRole("list", { name: "What moves" })
          .getByText("1.40 tUSD", { exact: true })
          .waitFor();
        await dialog
          .getByText(/^If nobody posts the same for "0 % to the agent", .* 7 jurors judge again/)
          .waitFor();
        expect(await dialog.getByRole("radio", { name: "0 % to the agent", exact: true }).count()).toBe(0);
        expect(await dialog.getByRole("button", { name: challenge }).isDisabled()).toBe(true);
        await dialog.getByRole("radio", { name: "100 % to the agent" }).check();
        expect(await seriousProblems(page)).toEqual([]);
        await actIn(dialog, challenge);
        await page
          .getByText(
            /It was challenged: unless somebody posts the same for it until .*, the ruling becomes 100 % to the agent\.$/,
          )
          .waitFor();
        const first = page.getByRole("region", { name: "Jurors", exact: true });
        const posted = 'challenged it for "100 % to the agent" with 1.40 tUSD;';
        await first.getByText(`${posted} nobody has posted against it.`).waitFor();
        expect(await balanceOf(loser)).toBe(ofLoser - cost);
        await fitsPhone(page);

        const { page: other, problems: otherProblems } = await openPage(browser);
        await connectAccount(other, url, winner);
        const ofWinner = await balanceOf(winner);
        const defend = "Defend the ruling for 1.40 tUSD";
        await other.getByRole("button", { name: defend }).click();
        const answer = other.getByRole("dialog");
        await answer
          .getByText(
            /^7 jurors judge again\. You get your post back if they come closer to "0 % to the agent"/,
          )
          .waitFor();
        expect(await seriousProblems(other)).toEqual([]);
        await actIn(answer, defend);
        expect(await balanceOf(winner)).toBe(ofWinner - cost);

        // Both see it, also who was there before.
        for (const reader of [other, page]) {
          await reader.getByText(/^7 jurors are to be drawn\./).waitFor();
          const second = reader.getByRole("region", { name: "Jurors of appeal 1" });
          await second.getByText("0 of 7 seats").waitFor();
          await reader.getByText("Round").locator("..").getByText("2 of at most 3").waitFor();
          await reader.getByText("Defended with 1.40 tUSD: another round").waitFor();
          await reader
            .getByRole("region", { name: "Jurors", exact: true })
            .getByText(/posted the same against it\.$/)
            .waitFor();
        }
        expect(await seriousProblems(other)).toEqual([]);
        await fitsPhone(other);
        const { round, phase } = await court.getDispute({ disputeId });
        expect({ round, phase }).toEqual({ round: 1, phase: "Drawing" });
        expect([...problems, ...otherProblems]).toEqual([]);
      },
      2 * TIMEOUT,
    );
  });
}
