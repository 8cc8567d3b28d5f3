import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestClient, createWalletClient, type Hash, http } from "viem";
import { getTransactionCount, sendTransaction } from "viem/actions";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  clientOf,
  type LocalChain,
  localAccount,
  startAnvil,
  startHardhat,
  testDollarOf,
} from "../../../test/fixtures.ts";
import { IdempotencyConflict, type Journal, memoryJournal } from "../index.ts";
import { fileJournal } from "../journal/fileJournal.ts";

const account = localAccount(4);
const receiver = localAccount(5).address;
let local: LocalChain;

beforeAll(async () => {
  local = await startAnvil();
});
afterAll(() => local.stop());

const test = () => createTestClient({ chain: local.chain, mode: "anvil", transport: local.transport });
/** The node forgets what it has not mined. */
const forget = async (...hashes: Hash[]) => {
  for (const hash of hashes) await test().dropTransaction({ hash });
};
const received = () =>
  clientOf(local, account).token.getBalance({ token: testDollarOf(local), owner: receiver });
const countOf = (blockTag: "latest" | "pending") =>
  getTransactionCount(clientOf(local, account), { address: account.address, blockTag });

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It never came to hold");
}

describe("the queue of a key's transactions", () => {
  beforeEach(() => test().setAutomine(true));

  it("sends three hundred writes at once, each its own effect, and never more than sixteen unmined", async () => {
    await test().setAutomine(false);
    const client = clientOf(local, account);
    const before = await received();
    const start = await countOf("latest");
    const writes = Array.from({ length: 300 }, () => client.token.mint({ to: receiver, amount: 1n }));
    let most = 0;
    const mining = until(async () => {
      most = Math.max(most, (await countOf("pending")) - (await countOf("latest")));
      await test().mine({ blocks: 1 });
      return (await countOf("latest")) === start + 300;
    });
    const hashes = await Promise.all(writes);
    await mining;
    expect(new Set(hashes).size).toBe(300);
    expect(await received()).toBe(before + 300n);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(16);
  });

  it("leaves no gap when some writes of many are refused", async () => {
    const client = clientOf(local, account);
    const before = await received();
    const tooMuch = 10n ** 18n;
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        client.token.mint({ to: receiver, amount: i % 4 === 0 ? tooMuch : 1n }),
      ),
    );
    expect(results.filter(({ status }) => status === "rejected")).toHaveLength(10);
    await until(async () => (await received()) === before + 30n);
    expect(await countOf("pending")).toBe(await countOf("latest"));
  });

  it("goes on after another sender used the same key", async () => {
    const client = clientOf(local, account);
    const wallet = createWalletClient({ account, chain: local.chain, transport: local.transport });
    const before = await received();
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 4 }, () => client.token.mint({ to: receiver, amount: 1n })));
      await until(async () => (await countOf("pending")) === (await countOf("latest")));
      await sendTransaction(wallet, { to: receiver, value: 1n });
    }
    await until(async () => (await received()) === before + 20n);
  });

  it("is not stopped by a node that forgets what was not mined", async () => {
    await test().setAutomine(false);
    const client = clientOf(local, account, { stuckAfter: 300 });
    const before = await received();
    const hashes = await Promise.all(
      Array.from({ length: 3 }, () => client.token.mint({ to: receiver, amount: 1n })),
    );
    await forget(...hashes);
    expect(await countOf("pending")).toBe(await countOf("latest"));
    await test().setAutomine(true);
    await until(async () => (await received()) === before + 3n);
    for (const hash of hashes) await client.waitFor({ hash });
  });

  it("sends again at once what the chain took back and the next one waits for", async () => {
    // With two in flight at most, the third begins when the queue has seen that the others were mined.
    const client = clientOf(local, account, { stuckAfter: 60_000, maxInFlight: 2 });
    const mint = (amount: bigint) => client.token.mint({ to: receiver, amount });
    const before = await received();
    const snapshot = await test().snapshot();
    const dropped = [await mint(1n), await mint(2n)];
    for (const hash of dropped) await client.waitFor({ hash });
    await test().setAutomine(false);
    const waiting = await mint(4n);
    await test().revert({ id: snapshot });
    await forget(waiting);
    expect(await received()).toBe(before);
    await test().setAutomine(true);
    await until(async () => (await received()) === before + 7n);
    for (const hash of [...dropped, waiting]) await client.waitFor({ hash });
  });

  it("raises the fees of what the base fee has overtaken, and follows it to its receipt", async () => {
    await test().setAutomine(false);
    const client = clientOf(local, account, { stuckAfter: 300 });
    const before = await received();
    const hash = await client.token.mint({ to: receiver, amount: 1n });
    await forget(hash);
    await test().setNextBlockBaseFeePerGas({ baseFeePerGas: 10n ** 12n });
    await test().mine({ blocks: 1 });
    await until(async () => {
      await test().mine({ blocks: 1 });
      return (await received()) === before + 1n;
    });
    const { receipt } = await client.waitFor({ hash });
    expect(receipt.transactionHash).not.toBe(hash);
    expect(receipt.status).toBe("success");
  });

  it("works on Hardhat's automining network too", async () => {
    const other = await startHardhat();
    const client = clientOf(other, account);
    await Promise.all(Array.from({ length: 50 }, () => client.token.mint({ to: receiver, amount: 1n })));
    await until(async () => {
      const owner = receiver;
      return (await client.token.getBalance({ token: testDollarOf(other), owner })) === 50n;
    });
    await other.stop();
  });
});

describe("an idempotency key", () => {
  beforeEach(() => test().setAutomine(true));
  const mint = (journal: Journal, idempotencyKey: string, amount = 1n): Promise<Hash> =>
    clientOf(local, account, { journal }).token.mint({ to: receiver, amount, idempotencyKey });

  it("makes calls at once and one after another a single effect", async () => {
    const journal = memoryJournal();
    const client = clientOf(local, account, { journal });
    const before = await received();
    const call = { to: receiver, amount: 1n, idempotencyKey: "once" };
    const hashes = await Promise.all([client.token.mint(call), client.token.mint(call)]);
    await client.waitFor({ hash: hashes[0] });
    hashes.push(await client.token.mint(call), await mint(journal, "once"));
    expect(new Set(hashes).size).toBe(1);
    expect(await received()).toBe(before + 1n);
  });

  it("refuses other parameters under a used key", async () => {
    const journal = memoryJournal();
    await mint(journal, "key", 1n);
    await expect(mint(journal, "key", 2n)).rejects.toThrow(IdempotencyConflict);
  });

  it("is still one effect when the process died before, or right after, sending", async () => {
    const folder = await mkdtemp(join(tmpdir(), "idempotency-"));
    const path = join(folder, "journal.jsonl");
    const before = await received();
    await test().setAutomine(false);
    const hash = await mint(fileJournal(path), "crash");
    await forget(hash);

    // Signed and written down, but the network has it no more: it is sent again unchanged.
    expect(await mint(fileJournal(path), "crash")).toBe(hash);
    // The network has it already.
    expect(await mint(fileJournal(path), "crash")).toBe(hash);
    await test().setAutomine(true);
    await until(async () => (await received()) === before + 1n);
    // It is mined.
    expect(await mint(fileJournal(path), "crash")).toBe(hash);
    expect(await received()).toBe(before + 1n);
    await rm(folder, { recursive: true });
  });

  it("is sent again at once when it is asked for again and the network has lost it", async () => {
    await test().setAutomine(false);
    const client = clientOf(local, account, { stuckAfter: 60_000 });
    const before = await received();
    const call = { to: receiver, amount: 1n, idempotencyKey: "asked again" };
    const hash = await client.token.mint(call);
    await forget(hash);
    expect(await client.token.mint(call)).toBe(hash);
    await test().setAutomine(true);
    await until(async () => (await received()) === before + 1n);
  });

  it("is still one effect when a reorganisation drops the block that had it", async () => {
    const journal = memoryJournal();
    const before = await received();
    const snapshot = await test().snapshot();
    const hash = await mint(journal, "reorg");
    await until(async () => (await received()) === before + 1n);
    await test().revert({ id: snapshot });
    expect(await received()).toBe(before);
    expect(await mint(journal, "reorg")).toBe(hash);
    await until(async () => (await received()) === before + 1n);
  });

  it("sends anew what lost its nonce to another transaction", async () => {
    const journal = memoryJournal();
    const before = await received();
    await test().setAutomine(false);
    const lost = await mint(journal, "lost");
    await forget(lost);
    await test().setAutomine(true);
    const wallet = createWalletClient({ account, chain: local.chain, transport: http(local.url) });
    await sendTransaction(wallet, { to: receiver, value: 1n });
    expect(await received()).toBe(before);
    expect(await mint(journal, "lost")).not.toBe(lost);
    await until(async () => (await received()) === before + 1n);
  });

  it("forgets what was refused, so that it can be tried again", async () => {
    const journal = memoryJournal();
    await expect(mint(journal, "refused", 10n ** 18n)).rejects.toMatchObject({ errorName: "MintTooLarge" });
    expect(await journal.get("refused")).toBeUndefined();
    await mint(journal, "refused", 1n);
  });
});
