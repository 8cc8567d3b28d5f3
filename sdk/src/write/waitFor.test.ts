import { encodeAbiParameters, keccak256, zeroHash } from "viem";
import { getTransaction, sendTransaction } from "viem/actions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf, type LocalChain, localAccount, startAnvil, testDollarOf } from "../../../test/fixtures.ts";
import { eventOf } from "../index.ts";

const account = localAccount(1);
const other = localAccount(2);
let local: LocalChain;

beforeAll(async () => {
  local = await startAnvil();
});
afterAll(() => local.stop());

it("returns the decoded events of our contracts", async () => {
  const client = clientOf(local, account);
  const { events, receipt } = await client.waitFor({
    hash: await client.token.mint({ to: other.address, amount: 5n }),
  });
  expect(receipt.status).toBe("success");
  expect(eventOf(events, "Transfer")).toMatchObject({
    contract: "testDollar",
    args: { to: other.address, value: 5n },
  });
  expect(() => eventOf(events, "JobOpened")).toThrow("There is no event JobOpened.");
});

it("waits as many blocks as it is asked to", async () => {
  const client = clientOf(local, account, { confirmations: 3 });
  const hash = await client.token.mint({ to: other.address, amount: 1n });
  let done = false;
  const waiting = client.waitFor({ hash }).then(() => (done = true));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(done).toBe(false);
  await local.test.mine({ blocks: 2 });
  await waiting;
});

it("says so when another transaction took the nonce", async () => {
  const client = clientOf(local, account);
  await local.test.setAutomine(false);
  const hash = await client.token.mint({ to: other.address, amount: 1n });
  const waiting = client.waitFor({ hash });
  const replaced = expect(waiting).rejects.toMatchObject({ name: "TransactionReplaced", hash });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { nonce, maxFeePerGas = 0n } = await getTransaction(client, { hash });
  const fees = { maxFeePerGas: 3n * maxFeePerGas, maxPriorityFeePerGas: 2n * maxFeePerGas };
  await sendTransaction(client, { account, to: other.address, value: 1n, nonce, ...fees });
  await local.test.mine({ blocks: 1 });
  await replaced;
  await local.test.setAutomine(true);
});

it("names the error of a transaction that passed its simulation and reverted when mined", async () => {
  const token = testDollarOf(local);
  const client = clientOf(local, account);
  await client.waitFor({ hash: await client.token.mint({ to: account.address, amount: 10n }) });
  const hash = await withoutAutomine(async () => {
    const sent = await client.token.transfer({ token, to: other.address, amount: 10n });
    // Its sender's balance is gone before it is mined.
    const slot = keccak256(
      encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [account.address, 0n]),
    );
    await local.test.setStorageAt({ address: token, index: slot, value: zeroHash });
    return sent;
  });
  await expect(client.waitFor({ hash })).rejects.toMatchObject({
    errorName: "ERC20InsufficientBalance",
    args: [account.address, 0n, 10n],
    functionName: "transfer",
    hash,
  });
});

it("simulates on what is still in flight", async () => {
  const token = testDollarOf(local);
  const client = clientOf(local, account);
  await client.waitFor({ hash: await client.token.mint({ to: account.address, amount: 10n }) });
  await withoutAutomine(async () => {
    await client.token.transfer({ token, to: other.address, amount: 10n });
    await expect(client.token.transfer({ token, to: other.address, amount: 10n })).rejects.toMatchObject({
      errorName: "ERC20InsufficientBalance",
      args: [account.address, 0n, 10n],
    });
  });
});

async function withoutAutomine<result>(run: () => Promise<result>): Promise<result> {
  await local.test.setAutomine(false);
  const result = await run();
  await local.test.setAutomine(true);
  await local.test.mine({ blocks: 1 });
  return result;
}
