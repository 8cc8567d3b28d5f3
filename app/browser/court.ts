import { judge } from "@ainur/sdk";
import { cidToDigest, memoryStore } from "@ainur/sdk/content";
import { type HDAccount, toHex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localAccount, wait } from "../../test/fixtures.ts";
import { benchOf } from "./benchOf.ts";
import { disputedJob } from "./disputedJob.ts";
import { connectBurner, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { setPeriods } from "./setPeriods.ts";

/** Long enough for a browser on a busy machine; the clock is moved over what is left of them. */
const PERIODS = { evidence: 300, commit: 300, reveal: 300, appeal: 120 };

const patience = { timeout: TIMEOUT / 2 };

/** From a contested rejection to a ruling that is executed. */
export function testCourt(stage: Stage) {
  describe("the court", () => {
    const stopping = new AbortController();
    const own = localAccount(5);
    let disputeId = 0n;

    beforeAll(async () => {
      const { economy } = stage;
      await setPeriods(economy, PERIODS);
      const { signal } = stopping;
      for (const { account, agentId } of await benchOf(stage)) {
        if (account === own) continue;
        void judge(economy.client(account), { agentId, evaluate: () => 1, pushes: false, signal });
      }
      disputeId = await disputedJob(economy, "A list that is disputed");
    }, 2 * TIMEOUT);
    afterAll(() => stopping.abort(new Error("stopped")));

    it(
      "draws jurors, takes evidence and a vote that outlives a reload, and pays by the ruling",
      async () => {
        const { economy, browser } = stage;
        await expect
          .poll(() => isIndexed(economy.config.indexerUrl, disputeId), { timeout: TIMEOUT / 2 })
          .toBe(true);
        const { page, problems } = await openPage(browser);
        await page.addInitScript(([name, key]) => localStorage.setItem(name, key), [
          "ainur.burner",
          keyOf(own),
        ] as const);
        await connectBurner(page, `${economy.url}/court`);
        await page.getByRole("link", { name: /A list that is disputed/ }).click();
        await page.getByText("The result is wrong").waitFor();
        await page.getByText("All that is in escrow back").waitFor();
        await page.getByText("Phrases are missing.").waitFor();
        await page.getByText("All phrases are there.").waitFor();

        const dialog = page.getByRole("dialog");
        const act = async (name: string) => {
          await dialog.getByRole("button", { name, exact: true }).click();
          await dialog.getByRole("button", { name: "Done" }).click();
        };
        await economy.chain.test.mine({ blocks: 3, interval: 1 });
        await page.getByRole("button", { name: "Draw the jurors" }).click();
        await act("Draw the jurors");
        await page.getByText("3 of 3 seats").waitFor();

        await page.getByRole("button", { name: "Submit evidence" }).click();
        await dialog.getByLabel("What you say").fill("<b>I counted</b> them.");
        await act("Submit evidence");
        await page.getByText("<b>I counted</b> them.").waitFor();
        const missing = cidToDigest(await memoryStore().put(new Uint8Array([1])));
        const stranger = economy.client(localAccount(9));
        await stranger.waitFor({
          hash: await stranger.court.submitEvidence({ disputeId, contentHash: missing }),
        });
        await page.getByText("This content cannot be fetched").waitFor();

        await wait(economy.chain, PERIODS.evidence);
        await page.goto(`${economy.url}/court/desk`);
        await page.getByRole("button", { name: "Vote", exact: true }).click();
        await dialog.getByLabel("25 % to the agent").check();
        await act("Vote in secret");
        await page.getByText("Voted, sealed").waitFor();
        await page.reload();
        // The other jurors look at a long phase rarely.
        await page.getByRole("button", { name: "Reveal", exact: true }).click(patience);
        await act("Reveal the vote");

        await page.getByRole("link", { name: /Dispute #/ }).click();
        await page.getByText(/^The jurors say: 0 % to the agent\. Anyone can challenge it/).waitFor(patience);
        await page.getByRole("button", { name: /^Challenge the ruling for/ }).waitFor();
        await wait(economy.chain, PERIODS.appeal);
        // The provider's loop, or whoever else is first, has it executed.
        await page.getByText("The court ruled: 0 % to the agent.").waitFor(patience);
        await page.getByText("With the ruling").nth(1).waitFor();
        await page.getByText("Off the ruling").waitFor();
        expect((await stranger.court.getDispute({ disputeId })).phase).toBe("Ruled");
        expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]); // of what is missing
      },
      2 * TIMEOUT,
    );
  });
}

function keyOf(account: HDAccount): string {
  return toHex(account.getHdKey().privateKey ?? new Uint8Array());
}

async function isIndexed(indexerUrl: string, disputeId: bigint): Promise<boolean> {
  const answer = await fetch(`${indexerUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ dispute(id: "${disputeId}") { id } }` }),
  });
  return Object(await answer.json()).data?.dispute?.id === String(disputeId);
}
