import { ledgerAbi } from "@ainur/sdk/abi";
import { createClient, encodeFunctionData, erc20Abi, maxUint256 } from "viem";
import { readContract } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDollarOf, wait } from "../../test/fixtures.ts";
import { account, type IndexedMarket, lower, startIndexedMarket } from "./indexedMarket.ts";
import { done, sendRaw } from "./indexing.ts";
import { word } from "./jobLives.ts";

let market: IndexedMarket;
beforeAll(async () => {
  market = await startIndexedMarket();
  const { client, provider, local, openSigned } = market;
  const terms = await openSigned();
  const late = await openSigned();
  await done(provider, provider.jobs.submit({ terms, deliverable: word("work") }));
  await done(client, client.jobs.complete({ terms }));
  await done(client, client.jobs.collectFees({ token: testDollarOf(local) }));
  await wait(local, 1_001);
  await done(client, client.jobs.expire({ terms: late }));
});
afterAll(() => market?.stop());

describe("the Ledger", () => {
  it("has rows whose sum is what it holds of every token", async () => {
    const { client, local, ask, upToDate } = market;
    const token = testDollarOf(local);
    await done(client, client.ledger.transfer({ token, to: account.stranger.address, amount: 3_000000n }));
    await done(client, client.ledger.withdraw({ token, amount: 1_000000n, to: account.stranger.address }));
    await upToDate();
    const { tokens } = await ask(
      "{ tokens { items { address held listed accounts(limit: 100) { items { owner balance } } } } }",
    );
    expect(tokens.items).toHaveLength(2);
    for (const { address, held, accounts } of tokens.items) {
      const sum = accounts.items.reduce(
        (total: bigint, { balance }: { balance: string }) => total + BigInt(balance),
        0n,
      );
      const balance = await readContract(createClient(local), {
        address,
        abi: erc20Abi,
        functionName: "balanceOf",
        args: [local.deployment.contracts.ledger],
      });
      expect(sum).toBe(balance);
      expect(BigInt(held)).toBe(balance);
      for (const { owner, balance: row } of accounts.items) {
        expect(row).toBe(String(await client.ledger.getBalance({ token: address, owner })));
      }
    }
  });

  it("ignores transfers of nothing, also of ids that are no token", async () => {
    const { local, ask, upToDate } = market;
    const before = await ask("{ ledgerMovements { totalCount } ledgerAccounts { totalCount } }");
    for (const id of [maxUint256, 7n]) {
      const args = [account.client.address, id, 0n] as const;
      await sendRaw(
        local,
        account.stranger,
        local.deployment.contracts.ledger,
        encodeFunctionData({ abi: ledgerAbi, functionName: "transfer", args }),
      );
    }
    await upToDate();
    expect(await ask("{ ledgerMovements { totalCount } ledgerAccounts { totalCount } }")).toEqual(before);
  });

  it("knows who may move whose balance", async () => {
    const { client, ask, upToDate } = market;
    await done(client, client.ledger.setOperator({ operator: account.stranger.address, approved: true }));
    await done(client, client.ledger.setOperator({ operator: account.stranger.address, approved: false }));
    await upToDate();
    const { operators } = await ask(
      'query($owner: String!) { operators(where: { owner: $owner }, orderBy: "time") { items { operator approved } } }',
      { owner: account.client.address },
    );
    expect(operators.items).toHaveLength(6); // five modules besides
    expect(operators.items).toContainEqual({ operator: lower(account.stranger.address), approved: false });
  });
});
