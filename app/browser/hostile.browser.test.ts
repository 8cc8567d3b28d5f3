import type { Handler } from "@ainur/sdk";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../scripts/browser.ts";
import { fund, localAccount } from "../../test/fixtures.ts";
import { jobHex } from "../src/format/shorten.ts";
import { type Economy, startEconomy } from "../testing/startEconomy.ts";
import { openPage } from "./openPage.ts";

const TIMEOUT = 120_000;
const SCRIPT = "<script>alert('script')</script><img src=x onerror=\"alert('img')\">";
const MARKDOWN = `# Report ${SCRIPT}

[click](javascript:alert('link')) ![beacon](https://evil.example/beacon.png)
<iframe src="https://evil.example/frame"></iframe> <a href="https://evil.example" onclick="alert('a')">a</a>
`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50" onload="alert('svg')"><script>alert('inner')</script><image href="https://evil.example/pixel.png" width="5" height="5"/><rect width="50" height="50" fill="red"/></svg>`;

const outputs: Readonly<Record<string, { readonly content: string; readonly mediaType: string }>> = {
  "report.html": { content: `<!doctype html>${SCRIPT}`, mediaType: "text/html" },
  "report.md": { content: MARKDOWN, mediaType: "text/markdown" },
  "picture.svg": { content: SVG, mediaType: "image/svg+xml" },
  "table.csv": {
    content: `name,"${SCRIPT.replaceAll('"', '""')}"\n=cmd|' /C calc'!A0,1\n`,
    mediaType: "text/csv",
  },
  "data.json": { content: JSON.stringify({ [SCRIPT]: SCRIPT }), mediaType: "application/json" },
};

/** Answers a file's name with the hostile file of that name. */
const hostileHandler: Handler = async (_, { fileName = "" }) => {
  const { content, mediaType } = outputs[fileName] ?? { content: "", mediaType: "text/plain" };
  return { content: new TextEncoder().encode(content), mediaType, fileName, summary: MARKDOWN };
};

let economy: Economy;
let browser: Browser;
const jobs = new Map<string, string>();

beforeAll(async () => {
  const agent = {
    name: SCRIPT,
    description: `${SCRIPT} and ${MARKDOWN}`,
    capability: "text.hostile",
    handler: hostileHandler,
    price: "1",
  };
  [economy, browser] = await Promise.all([startEconomy([agent]), launchBrowser()]);
  const account = localAccount(8);
  await fund(economy.chain, account);
  const client = economy.client(account);
  for (const fileName of Object.keys(outputs)) {
    const job = await client.jobs.hire({
      agentId: economy.agentIds[0] ?? 0n,
      capability: "text.hostile",
      token: economy.token,
      price: 1_000_000n,
      title: SCRIPT,
      description: MARKDOWN,
      file: {
        bytes: new TextEncoder().encode(SVG),
        name: fileName,
        mediaType: outputs[fileName]?.mediaType ?? "",
      },
    });
    await job.wait({ until: "Submitted" });
    jobs.set(fileName, `/jobs/${jobHex(job.id)}`);
  }
}, TIMEOUT);
// A page that stays open goes on asking the indexer every second.
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await Promise.all([browser?.close(), economy?.stop()]);
}, TIMEOUT);

async function look(path: string, seen: RegExp) {
  const { page, problems, hosts } = await openPage(browser);
  await page.goto(economy.url + path);
  await page.getByText(seen).first().waitFor();
  await page.waitForTimeout(1_000);
  const strangers = await page.evaluate(() => ({
    scripts: [...document.scripts].filter(({ src }) => !src.startsWith(location.origin)).length,
    frames: document.querySelectorAll("iframe, object, embed").length,
    handlers: document.querySelectorAll("[onerror], [onload], [onclick]").length,
    pictures: [...document.images].filter(({ src }) => !src.startsWith("blob:")).length,
    links: [...document.links].filter(({ protocol }) => !/^(https?|blob):$/.test(protocol)).length,
  }));
  expect(strangers).toEqual({ scripts: 0, frames: 0, handlers: 0, pictures: 0, links: 0 });
  expect(problems).toEqual([]);
  expect([...hosts]).toEqual(["127.0.0.1"]);
  return page;
}

describe("a stranger's content", () => {
  it.each(Object.keys(outputs))(
    "is shown and never executed when it is a deliverable called %s",
    async (fileName) => {
      const page = await look(jobs.get(fileName) ?? "", new RegExp(fileName.replace(".", "\\.")));
      await page.getByText("[picture: beacon]").first().waitFor();
      if (fileName === "picture.svg") await page.locator('img[src^="blob:"]').first().waitFor();
      if (fileName === "report.html") await page.getByText("<!doctype html><script>").first().waitFor();
    },
    TIMEOUT,
  );

  it(
    "is shown as text when it is an agent's card",
    async () => {
      await look("/agents", /<script>alert/);
      await look("/agents/1", /<script>alert/);
    },
    TIMEOUT,
  );

  it(
    "is shown as text when it is the title of a job",
    async () => {
      await look("/", /<script>alert/);
      await look("/jobs", /<script>alert/);
    },
    TIMEOUT,
  );
});
