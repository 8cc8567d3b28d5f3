import { parseEther, parseUnits } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clientOf,
  type LocalChain,
  localAccount,
  startHardhat,
  testDollarOf,
  timeOf,
} from "../../../../test/fixtures.ts";

const holder = localAccount(0);
const friend = localAccount(1);
let local: LocalChain;

beforeAll(async () => {
  local = await startHardhat();
});
afterAll(() => local.stop());

const client = () => clientOf(local, holder);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });

it("tells what a token says of itself and what it is worth", async () => {
  const token = testDollarOf(local);
  expect(await client().token.getMetadata({ token })).toEqual({
    name: "Test Dollar",
    symbol: "tUSD",
    decimals: 6,
  });
  expect(await client().token.getRate({ token })).toBe(parseUnits("10", 30));
  expect(await client().token.getAinuValue({ token, amount: 2_000000n })).toBe(parseEther("20"));
  expect(await client().token.getRate({ token: friend.address })).toBe(0n);
});

it("mints test dollars up to a limit", async () => {
  const token = testDollarOf(local);
  await mined(client().token.mint({ to: friend.address, amount: 7_000000n }));
  expect(await client().token.getBalance({ token, owner: friend.address })).toBe(7_000000n);
  const amount = 1_000_001_000000n;
  await expect(client().token.mint({ to: friend.address, amount })).rejects.toMatchObject({
    errorName: "MintTooLarge",
    args: [amount, 1_000_000_000000n],
  });
});

it("transfers, approves and signs permits", async () => {
  const token = local.deployment.contracts.ainu;
  const before = await client().token.getBalance({ token, owner: friend.address });
  await mined(client().token.transfer({ token, to: friend.address, amount: 5n }));
  expect(await client().token.getBalance({ token, owner: friend.address })).toBe(before + 5n);
  await mined(client().token.approve({ token, spender: friend.address, amount: 9n }));
  expect(await client().token.getAllowance({ token, owner: holder.address, spender: friend.address })).toBe(
    9n,
  );
  const deadline = (await timeOf(local)) + 600n;
  const permit = await client().token.signPermit({ token, spender: friend.address, amount: 3n, deadline });
  expect(permit).toMatch(/^0x[0-9a-f]{130}$/);
});
