import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import { describe, expect, it } from "vitest";
import { localAccount } from "../../test/fixtures.ts";
import { connectBurner, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";

/** Money of an account, and where accounts come from. */
export function testAccounts(stage: Stage) {
  describe("an account", () => {
    it(
      "gets test money, puts it into the Ledger and takes it out again",
      async () => {
        const { page, problems } = await openPage(stage.browser);
        await connectBurner(page, `${stage.economy.url}/account`);
        await page
          .getByRole("button", { name: "Get 1,000.00 tUSD, 5,000.00 AINU and ether for gas" })
          .click();
        const balances = page.getByRole("row", { name: /^Test dollar/ });
        await balances.getByText("1,000.00").waitFor();
        await page.getByRole("row", { name: /^Ainu/ }).getByText("5,000.00").waitFor();
        await page.getByLabel("Amount").fill("250.5");
        await page.getByRole("button", { name: "Deposit 250.50 tUSD" }).click();
        await balances.getByText("250.50").waitFor();
        await balances.getByText("749.50").waitFor();
        await page.getByText("Deposit", { exact: true }).nth(1).waitFor(); // among the movements
        await page.getByRole("radio", { name: "Withdraw" }).click();
        await page.getByLabel("Amount").fill("1000");
        await page.getByText("That is more than the 250.50 tUSD there are").waitFor();
        await page.getByLabel("Amount").fill("50.5");
        await page.getByRole("button", { name: "Withdraw 50.50 tUSD" }).click();
        await balances.getByText("800.00").waitFor();
        expect(problems).toEqual([]);
      },
      TIMEOUT,
    );

    it(
      "can be another one by its key, and is still there after a reload",
      async () => {
        const { page } = await openPage(stage.browser);
        await connectBurner(page, `${stage.economy.url}/account`);
        const key = generatePrivateKey();
        const address = privateKeyToAddress(key);
        await page.getByLabel("Use another key").fill(key.slice(0, 40));
        await page.getByText("That is no private key").waitFor();
        await page.getByLabel("Use another key").fill(key);
        await page.getByRole("button", { name: "Replace the key" }).click();
        await page.locator(`[title="${address}"]`).first().waitFor();
        await page.reload();
        await page.locator(`[title="${address}"]`).first().waitFor();
        await page.getByRole("button", { name: "Show the key, to keep it" }).click();
        await page.getByText(key).waitFor();
      },
      TIMEOUT,
    );

    it(
      "can be a wallet that announces itself",
      async () => {
        const { page, problems } = await openPage(stage.browser);
        const { address } = localAccount(7); // the node signs for it, as a wallet would
        await page.addInitScript(announceWallet, { address, rpcUrl: stage.economy.config.rpcUrl });
        await page.goto(`${stage.economy.url}/account`);
        await page.getByRole("button", { name: "Connect an account" }).click();
        await page.getByRole("button", { name: "Wallet of the test" }).click();
        await page.locator(`[title="${address}"]`).first().waitFor();
        await page
          .getByRole("button", { name: "Get 1,000.00 tUSD, 5,000.00 AINU and ether for gas" })
          .click();
        await page.getByLabel("Amount").fill("20");
        await page.getByRole("button", { name: "Deposit 20.00 tUSD" }).click();
        await page
          .getByRole("row", { name: /^Test dollar/ })
          .getByText(/^20\.00/)
          .waitFor();
        expect(problems).toEqual([]);
      },
      TIMEOUT,
    );
  });
}

/** Runs in the page: a wallet by EIP-1193 that announces itself by EIP-6963 and lets the node sign. */
function announceWallet({ address, rpcUrl }: { readonly address: string; readonly rpcUrl: string }) {
  let isAllowed = false;
  const provider = {
    on: () => {},
    removeListener: () => {},
    async request({ method, params = [] }: { readonly method: string; readonly params?: unknown }) {
      isAllowed ||= method === "eth_requestAccounts" || method === "wallet_requestPermissions";
      if (method === "eth_requestAccounts" || method === "eth_accounts") return isAllowed ? [address] : [];
      if (method === "wallet_requestPermissions") return [{ parentCapability: "eth_accounts" }];
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
      const answer = await fetch(rpcUrl, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const { result, error } = await answer.json();
      if (error) throw error;
      return result;
    },
  };
  const info = {
    uuid: "8f3c1f5e-6a0e-4e4c-9a43-0f6f6d0c2b11",
    name: "Wallet of the test",
    icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    rdns: "test.wallet",
  };
  const announce = () =>
    window.dispatchEvent(
      new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }),
    );
  window.addEventListener("eip6963:requestProvider", announce);
  announce();
}
