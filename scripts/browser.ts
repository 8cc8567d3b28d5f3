import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const APT_INSTALL = "apt-get install -y --no-install-recommends chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
};

const machine: Surroundings = { env: process.env, exists: existsSync };

/**
 * The browser for tests and screenshots: `CHROMIUM_PATH`, else an installed Chromium or Chrome.
 *
 * @throws {Error} When there is none; the message says what to run.
 */
export function browserPath({ env, exists }: Surroundings = machine): string {
  const chosen = env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (exists(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
  }
  const found = CANDIDATES.find(exists);
  if (found !== undefined) return found;
  throw new Error(
    `No browser found. On Debian run \`sudo apt-get update && sudo ${APT_INSTALL}\`, ` +
      "elsewhere install Chromium or Chrome; or set CHROMIUM_PATH to one.",
  );
}

/**
 * Launches a headless browser with a fresh profile.
 *
 * @throws {Error} When none is installed; the message says what to run.
 * @example
 * await using browser = await launchBrowser();
 * const page = await browser.newPage();
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), headless: true, args: FLAGS });
}

/** Installs Debian's Chromium where no browser is found and this user may; otherwise says what to run. */
export function ensureBrowser(): void {
  try {
    browserPath();
    return;
  } catch (error) {
    if (process.env.CHROMIUM_PATH !== undefined || !isDebian() || process.getuid?.() !== 0) {
      console.error(error instanceof Error ? error.message : error);
      return;
    }
  }
  console.log(`No browser found, so the tests install Debian's: ${APT_INSTALL}`);
  spawnSync(`apt-get update && ${APT_INSTALL}`, {
    shell: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function isDebian(): boolean {
  // Ubuntu's package of this name only points at a snap.
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

if (import.meta.main) ensureBrowser();
