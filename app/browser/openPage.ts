import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type HDAccount, toHex } from "viem";

export type OpenedPage = {
  readonly page: Page;
  /** What the page complained about, and what would have been executed. */
  readonly problems: string[];
  /** Hosts that the page asked for anything. */
  readonly hosts: Set<string>;
};

/** A page of its own profile that remembers what went wrong on it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http")) hosts.add(hostname);
  });
  return { page, problems, hosts };
}

/** Connects the browser's burner account. */
export async function connectBurner(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByRole("button", { name: /^Burner account/ }).click();
  await page.getByRole("link", { name: /your account/ }).waitFor();
}

/** Connects an account of which the test knows the key. */
export async function connectAccount(page: Page, url: string, account: HDAccount): Promise<void> {
  const key = toHex(account.getHdKey().privateKey ?? new Uint8Array());
  await page.addInitScript((text) => localStorage.setItem("ainur.burner", text), key);
  await connectBurner(page, url);
}
