import { capabilityId } from "@ainur/sdk";
import { insurancePoolAbi } from "@ainur/sdk/abi";
import { type Address, formatUnits, parseEther, parseUnits } from "viem";
import { readContract } from "viem/actions";
import { beforeAll, describe, expect, it } from "vitest";
import { fund, localAccount, openPool } from "../../test/fixtures.ts";
import { formatAmount } from "../src/format/amount.ts";
import { jobHex, parseJobId, shortJobId } from "../src/format/shorten.ts";
import { connectAccount, openPage } from "./openPage.ts";
import { type Stage, TIMEOUT } from "./Stage.ts";
import { actIn } from "./stake.ts";
import { fitsPhone, seriousProblems } from "./usability.ts";

const POOL = "Cover of hired work";
const capability = "text.keywords";
const price = parseUnits("10", 6);
/** The periods that the dialog proposes, and that to contest a rejection, in seconds. */
const DURATION = 600 + 3_600 + 3_600 + 86_400;

const dollars = (amount: bigint) => formatAmount(amount, { symbol: "tUSD", decimals: 6 });

/** Cover from the side of a client: what it costs, what it pays, and how that is paid back. */
export function testCover(stage: Stage) {
  describe("cover", () => {
    const account = localAccount(15);
    let pool: Address;
    const file = (text: string) => ({
      name: `${text}.txt`,
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(`${text}.`),
    });

    beforeAll(async () => {
      const { chain } = stage.economy;
      const manager = localAccount(16);
      for (const { address } of [account, manager]) {
        await chain.test.setBalance({ address, value: parseEther("10") });
      }
      await fund(chain, account);
      pool = await openPool(chain, manager, { name: POOL });
    }, TIMEOUT);

    it(
      "is bought with the job at the price that the pool asks, and stands on the job's page",
      async () => {
        const { economy, browser } = stage;
        const { token } = economy;
        const [agentId = 0n] = economy.agentIds;
        const client = economy.client(account);
        const damages = parseUnits("6", 6);
        const insured = damages / 2n; // the bond stands for the other half
        const balance = () => client.ledger.getBalance({ owner: account.address, token });
        const { page, problems } = await openPage(browser);
        await connectAccount(page, economy.url, account);
        await page.getByRole("button", { name: "Hire an agent" }).first().click();
        const dialog = page.getByRole("dialog");
        await dialog.getByLabel("What is to be done").selectOption(capability);
        await dialog.getByLabel("Who does it").selectOption({ index: 1 });
        const { name, mediaType: mimeType, bytes } = file("Insured");
        await dialog
          .locator("input[type=file]")
          .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
        await dialog.getByLabel("Price").fill(formatUnits(price, 6));
        await dialog.getByText("Damages and insurance").click();
        await dialog.getByText("There is nothing to insure without damages").waitFor();
        await dialog.getByLabel("Damages if it fails").fill("10.01");
        await dialog.getByText("Most agents decline damages above the price").waitFor();
        await dialog.getByLabel("Damages if it fails").fill(formatUnits(damages, 6));
        await dialog.getByText("Locks 60.00 AINU of the agent's bond").waitFor();

        const score = await client.reputation.getScore({ agentId });
        const risk = {
          jobId: 0n,
          client: account.address,
          agentId,
          capability: capabilityId(capability),
          token,
        };
        const premium = await readContract(client, {
          address: pool,
          abi: insurancePoolAbi,
          functionName: "quote",
          args: [{ ...risk, score, duration: DURATION }, insured],
        });
        const label = `${POOL}, for ${dollars(premium)}`;
        const option = dialog.getByRole("option", { name: label, exact: true });
        await option.waitFor({ state: "attached", timeout: TIMEOUT / 2 }); // until the indexer has come so far
        await dialog.getByLabel("Insurance").selectOption({ label });
        await dialog.getByText("Locks 30.00 AINU of the agent's bond").waitFor();
        const agreed = dialog.getByRole("region", { name: "What you agree to" });
        await agreed.getByText(`${dollars(premium)} from your Ledger balance`).waitFor();
        await agreed
          .getByText(/^The bond stands for 3\.00 tUSD of them; .* up to 3\.00 tUSD, by itself\./)
          .waitFor();
        expect(await seriousProblems(page)).toEqual([]);
        await fitsPhone(page);

        const before = await balance();
        const pays = `Escrow 10.00 tUSD, pay ${dollars(premium)} for cover and open the job`;
        await dialog.getByRole("button", { name: pays, exact: true }).click();
        await page.waitForURL(/\/jobs\/0x/);
        const money = page.getByRole("region", { name: "Money" });
        const fact = (of: string) => money.getByText(of, { exact: true }).locator("..");
        await fact("Insured for")
          .getByText("3.00 tUSD", { exact: true })
          .waitFor({ timeout: TIMEOUT / 2 });
        const jobId = parseJobId(new URL(page.url()).pathname.split("/").at(-1)) ?? 0n;
        const cover = await client.insurance.getCover({ pool, jobId });
        expect(cover.amount).toBe(insured);
        expect(await balance()).toBe(before - price - cover.premium);
        await fact("Premium").getByText(dollars(cover.premium), { exact: true }).waitFor();
        await fact("Bond behind this job").getByText("30.00 AINU", { exact: true }).waitFor();
        expect(await seriousProblems(page)).toEqual([]);
        await fitsPhone(page);

        await money.getByRole("link", { name: POOL }).click();
        const sold = page.getByRole("row", { name: new RegExp(shortJobId(jobId)) });
        await sold.getByText(dollars(cover.premium), { exact: true }).waitFor();
        await sold.getByText(/^Open/).waitFor();
        expect(problems).toEqual([]);
      },
      2 * TIMEOUT,
    );

    it(
      "pays for a job that failed, and takes back what the client was paid in another way",
      async () => {
        const { economy, browser } = stage;
        const { token } = economy;
        const [agentId = 0n] = economy.agentIds;
        const client = economy.client(account);
        // Without a ruling a pool pays no more than the agent was fined beyond the damages from its bond, six AINU here.
        const damages = parseUnits("0.8", 6);
        const insured = damages / 2n;
        const bond = await client.token.getAinuValue({ token, amount: damages - insured });
        const job = await client.jobs.hire({
          ...{ agentId, capability, token, price, damages, bond },
          cover: { pool, amount: insured },
          file: file("Lost"),
        });
        await job.wait({ until: "Submitted" });
        await job.reject({ claim: "WrongResult", remedy: 1, reason: "Not a phrase in it." });
        const provider = economy.client(localAccount(1));
        await provider.waitFor({ hash: await provider.jobs.concede({ terms: job.terms }) });
        expect(await job.receipt()).toMatchObject({ slashed: bond, insured });

        const { page, problems } = await openPage(browser);
        await connectAccount(page, `${economy.url}/jobs/${jobHex(job.id)}`, account);
        const money = page.getByRole("region", { name: "Money" });
        await money
          .getByText("Paid by the insurance", { exact: true })
          .locator("..")
          .getByText("0.40 tUSD", { exact: true })
          .waitFor({ timeout: TIMEOUT / 2 });
        await money.getByRole("link", { name: POOL }).click();

        const dialog = page.getByRole("dialog");
        const row = page.getByRole("row", { name: new RegExp(shortJobId(job.id)) });
        const payBack = row.getByRole("button", { name: `Pay back: job ${shortJobId(job.id)}` });
        const capital = page.getByText("Capital", { exact: true }).first().locator("..");
        const loss = page.getByText("Loss ratio", { exact: true }).locator("..");
        const assets = async () => (await client.insurance.getState({ pool })).assets;
        const before = await assets();
        await row.getByText("Paid 0.40 tUSD", { exact: true }).waitFor();
        await capital.getByText(dollars(before), { exact: true }).waitFor();
        await loss.getByText(/^0\.40 tUSD of /).waitFor();

        const first = parseUnits("0.25", 6);
        await payBack.click();
        await dialog.getByLabel("Amount in tUSD").fill("0.41");
        await dialog
          .getByText("That is more than the 0.40 tUSD that the pool paid and has not got back")
          .waitFor();
        await dialog.getByLabel("Amount in tUSD").fill("0.25");
        await actIn(dialog, "Pay 0.25 tUSD back");
        await row.getByText("Paid 0.40 tUSD, 0.25 tUSD paid back", { exact: true }).waitFor();
        expect(await assets()).toBe(before + first);
        await capital.getByText(dollars(before + first), { exact: true }).waitFor();
        expect(await seriousProblems(page)).toEqual([]);
        await fitsPhone(page);

        await payBack.click();
        await dialog.getByRole("button", { name: "All" }).click();
        await actIn(dialog, "Pay 0.15 tUSD back");
        await row.getByText("Paid 0.40 tUSD, 0.40 tUSD paid back", { exact: true }).waitFor();
        await payBack.waitFor({ state: "detached" });
        expect(await assets()).toBe(before + insured);
        await loss.getByText(/^0\.00 tUSD of /).waitFor();
        const owner = account.address;
        expect(await client.ledger.isOperator({ owner, operator: pool })).toBe(false);
        expect(problems).toEqual([]);
      },
      2 * TIMEOUT,
    );
  });
}
