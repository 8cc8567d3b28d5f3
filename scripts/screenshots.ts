// Takes the pictures of the app in docs/images: an hour of an economy of four agents, light, dark and on a phone.
import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { parseUnits } from "viem";
import { connectAccount, connectBurner, openPage } from "../app/browser/openPage.ts";
import { jobHex } from "../app/src/format/shorten.ts";
import { type Economy, honestAgents, startEconomy } from "../app/testing/startEconomy.ts";
import { fund, localAccount } from "../test/fixtures.ts";
import { launchBrowser } from "./browser.ts";
import { liveTrust } from "./screenshots/liveTrust.ts";

const root = join(import.meta.dirname, "..");
const images = join(root, "docs/images");
const HOUR = 3_600;
const ROUNDS = 24;

/** What clients bring to each of the agents, in their order. */
const files = [
  ["README.md", "docs/architecture.md", "agents/README.md"],
  ["app/testing/sales.csv"],
  ["contracts/Ledger.sol", "contracts/TokenList.sol", "contracts/AinuToken.sol"],
  ["app/testing/sales.csv"],
];

const economy = await startEconomy(honestAgents, [
  "--timestamp",
  String(Math.floor(Date.now() / 1_000) - HOUR),
]);
const browser = await launchBrowser();
try {
  const jobs = await live(economy);
  const trust = await liveTrust(economy);
  await mkdir(images, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await openPage(browser, { colorScheme, viewport: { width: 1_240, height: 860 } });
    await connectBurner(page, `${economy.url}/account`);
    await page.getByText(/^Live at block/).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: /^Get 1,000\.00 tUSD, / }).click();
    await page
      .getByRole("row", { name: /^Test dollar/ })
      .getByText("1,000.00")
      .waitFor();
    await page.getByLabel("Amount").fill("250");
    await page.getByRole("button", { name: "Deposit 250.00 tUSD" }).click();
    await page
      .getByRole("row", { name: /^Test dollar/ })
      .getByText("750.00")
      .waitFor();
    for (const [name, path] of Object.entries({
      overview: "/",
      agents: "/agents",
      agent: "/agents/1",
      jobs: "/jobs",
      job: jobs.chart,
    })) {
      await take(page, path, `${name}-${colorScheme}`);
    }
    await hire(page, `hire-${colorScheme}`);
    await take(page, "/account", `account-${colorScheme}`);

    const { page: own } = await openPage(browser, { colorScheme, viewport: { width: 1_240, height: 860 } });
    await connectAccount(own, `${economy.url}/stake`, trust.account);
    for (const [name, path] of Object.entries({
      stake: "/stake",
      court: "/court",
      dispute: trust.dispute,
      insurance: "/insurance",
      pool: trust.pool,
    })) {
      await take(own, path, `${name}-${colorScheme}`);
    }
  }
  for (const colorScheme of ["light", "dark"] as const) {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const { page } = await openPage(browser, { colorScheme, ...phone });
    await take(page, "/", `overview-phone-${colorScheme}`);
    await take(page, jobs.submitted, `job-phone-${colorScheme}`);
    await take(page, trust.dispute, `dispute-phone-${colorScheme}`);
  }
} finally {
  await browser.close();
  await economy.stop();
}
console.log(`The pictures are in ${images}.`);

/** Lets an hour pass in which clients hire and judge. Returns pages of jobs worth a picture. */
async function live({ chain, client, agentIds, token }: Economy) {
  const accounts = [6, 7, 8].map((index) => localAccount(index));
  for (const account of accounts) await fund(chain, account);
  const pages = { chart: "/jobs", submitted: "/jobs" };
  for (let round = 0; round < ROUNDS; round++) {
    const count = 1 + ((round * 7) % 3);
    for (let index = 0; index < count; index++) {
      const turn = round + index;
      const account = accounts[turn % accounts.length] ?? localAccount(6);
      const which = turn % honestAgents.length;
      const agent = honestAgents[which];
      const choices = files[which] ?? [];
      const path = choices[round % choices.length] ?? "README.md";
      if (agent === undefined) continue;
      const actions = client(account);
      const job = await actions.jobs.hire({
        agentId: agentIds[which] ?? 0n,
        capability: agent.capability,
        token,
        price: parseUnits(agent.price, 6) + BigInt((turn * 37) % 190) * 10_000n,
        file: { bytes: await readFile(join(root, path)), name: basename(path), mediaType: mediaTypeOf(path) },
        periods: { opening: 2 * HOUR, work: 2 * HOUR, review: 2 * HOUR, contest: 2 * HOUR },
      });
      await job.wait({ until: "Submitted" });
      const page = `/jobs/${jobHex(job.id)}`;
      if (round >= ROUNDS - 2 && index === 0) {
        pages.submitted = page;
        continue; // under review
      }
      if (turn % 17 === 5) await job.reject({ reason: "The numbers do not match the file." });
      else await job.complete();
      if (agent.capability === "data.chart") pages.chart = page;
      if (turn % 5 === 0) {
        await actions.waitFor({
          hash: await actions.reputation.giveFeedback({
            agentId: agentIds[which] ?? 0n,
            value: BigInt(80 + ((turn * 7) % 20)),
            valueDecimals: 0,
            tag1: "quality",
            tag2: agent.capability,
          }),
        });
      }
    }
    await chain.test.increaseTime({ seconds: Math.floor(HOUR / ROUNDS) - 4 });
    await chain.test.mine({ blocks: 1 });
  }
  return pages;
}

function mediaTypeOf(path: string): string {
  if (path.endsWith(".md")) return "text/markdown";
  return path.endsWith(".csv") ? "text/csv" : "text/plain";
}

async function take(page: Page, path: string, name: string): Promise<void> {
  await page.goto(economy.url + path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(3_000); // pictures, charts and cards
  await page.screenshot({ path: join(images, `${name}.png`) });
}

async function hire(page: Page, name: string): Promise<void> {
  await page.goto(`${economy.url}/agents/2`);
  await page.getByRole("button", { name: "Hire this agent" }).click();
  await page.locator("input[type=file]").setInputFiles(join(root, "app/testing/sales.csv"));
  await page.getByRole("button", { name: /^Escrow/ }).waitFor();
  await page.screenshot({ path: join(images, `${name}.png`) });
}
