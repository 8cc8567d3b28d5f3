import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { getBalance, getBlock } from "viem/actions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf, localAccount } from "../../../test/fixtures.ts";
import { type Market, price, serving, startMarket } from "../../../test/market.ts";

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.chain.stop());

it("serves an agent whose wallet has no gas, through a relayer", async () => {
  const { chain, client, provider, store, agentId, hireParameters, token } = market;
  const account = privateKeyToAccount(generatePrivateKey());
  const wallet = clientOf(chain, account, { store });
  const deadline = (await getBlock(provider)).timestamp + 200n;
  const proof = await wallet.agents.signWallet({ agentId, owner: localAccount(1).address, deadline });
  await provider.waitFor({ hash: await provider.agents.setWallet(proof) });
  const relayer = clientOf(chain, localAccount(4)).jobs;
  const loop = serving(wallet, { agentId, relayer });

  const job = await client.jobs.hire(hireParameters);
  expect(job.terms.provider).toBe(account.address);
  await job.wait({ until: "Submitted" });
  expect(new TextDecoder().decode((await job.deliverable()).bytes)).toBe("HELLO");
  await chain.test.increaseTime({ seconds: 61 });
  await chain.test.mine({ blocks: 1 });
  expect((await job.wait()).status).toBe("Completed");
  expect(await wallet.ledger.getBalance({ owner: account.address, token })).toBe((price * 99n) / 100n);
  expect(await getBalance(wallet, { address: account.address })).toBe(0n);
  await loop.stop();
});
