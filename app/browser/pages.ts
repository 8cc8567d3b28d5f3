import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { fund, localAccount } from "../../test/fixtures.ts";
import { jobHex } from "../src/format/shorten.ts";
import { connectBurner, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";

/** What holds of every page. */
export function testPages(stage: Stage) {
  describe("every page", () => {
    let job = "/";
    beforeAll(async () => {
      job = await submittedJob(stage);
    }, TIMEOUT);
    const paths = ["/", "/agents", "/agents/1", "/jobs", "/stake", "/insurance", "/account", "/nowhere"];

    it.each(["light", "dark"] as const)(
      "has no serious accessibility problem in %s",
      async (colorScheme) => {
        const { page } = await openPage(stage.browser, { colorScheme });
        await connectBurner(page, stage.economy.url);
        for (const path of colorScheme === "light" ? [...paths, job] : ["/", "/account", job]) {
          await page.goto(stage.economy.url + path);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.waitForTimeout(1_000);
          const axe = new AxeBuilder({ page });
          // The two themes differ in nothing but colours.
          const { violations } = await (colorScheme === "dark"
            ? axe.withRules("color-contrast")
            : axe
          ).analyze();
          const serious = violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`);
          expect(serious).toEqual([]);
        }
        await page.goto(stage.economy.url);
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        await page.getByRole("dialog").waitFor();
        const { violations } = await new AxeBuilder({ page }).include("[role=dialog]").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      },
      TIMEOUT,
    );

    it(
      "fits a phone without scrolling sideways",
      async () => {
        const { page } = await openPage(stage.browser, {
          viewport: { width: 360, height: 740 },
          isMobile: true,
          hasTouch: true,
        });
        await connectBurner(page, stage.economy.url);
        for (const path of [...paths, job]) {
          await page.goto(stage.economy.url + path);
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.waitForTimeout(1_000);
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(`${path} ${excess}`).toBe(`${path} 0`);
        }
      },
      TIMEOUT,
    );
  });
}

/** The page of a job whose work is in. */
async function submittedJob({ economy }: Stage): Promise<string> {
  const account = localAccount(6);
  await fund(economy.chain, account);
  const job = await economy.client(account).jobs.hire({
    agentId: economy.agentIds[0] ?? 0n,
    capability: "text.keywords",
    token: economy.token,
    price: 2_000_000n,
    file: {
      bytes: await readFile(join(import.meta.dirname, "../../agents/README.md")),
      name: "README.md",
      mediaType: "text/markdown",
    },
  });
  await job.wait({ until: "Submitted" });
  return `/jobs/${jobHex(job.id)}`;
}
