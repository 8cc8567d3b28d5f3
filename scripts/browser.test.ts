import { describe, expect, it } from "vitest";
import { browserPath, launchBrowser } from "./browser.ts";

describe("browserPath", () => {
  it("prefers CHROMIUM_PATH", () => {
    expect(browserPath({ env: { CHROMIUM_PATH: "/opt/chromium" }, exists: () => true })).toBe(
      "/opt/chromium",
    );
  });

  it("refuses a CHROMIUM_PATH that does not exist rather than taking another browser", () => {
    const surroundings = {
      env: { CHROMIUM_PATH: "/opt/chromium" },
      exists: (path: string) => path !== "/opt/chromium",
    };
    expect(() => browserPath(surroundings)).toThrow(
      "CHROMIUM_PATH names /opt/chromium, which does not exist.",
    );
  });

  it("finds an installed Chrome where there is no Chromium", () => {
    const exists = (path: string) => path === "/usr/bin/google-chrome";
    expect(browserPath({ env: {}, exists })).toBe("/usr/bin/google-chrome");
  });

  it("says what to run where there is none", () => {
    expect(() => browserPath({ env: {}, exists: () => false })).toThrow(
      "sudo apt-get install -y --no-install-recommends chromium",
    );
  });
});

describe("launchBrowser", () => {
  it("renders a page and takes a screenshot of it", async () => {
    await using browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto("data:text/html,<title>Ainur</title><p>hello</p>");
    expect(await page.title()).toBe("Ainur");
    const screenshot = await page.screenshot();
    expect(screenshot.subarray(1, 4).toString()).toBe("PNG");
  });
});
