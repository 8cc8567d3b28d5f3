import { parseEther } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clientOf,
  fund,
  type LocalChain,
  localAccount,
  startHardhat,
  testDollarOf,
  wait,
} from "../../../../test/fixtures.ts";

const buyer = localAccount(1);
let local: LocalChain;
let token: `0x${string}`;

beforeAll(async () => {
  local = await startHardhat();
  await fund(local, buyer);
  token = testDollarOf(local);
});
afterAll(() => local.stop());

const client = () => clientOf(local, buyer);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });
const auction = () => local.deployment.contracts.feeAuction;

it("sells fees at a price that falls, and gives the proceeds to nominators and treasury", async () => {
  const { treasury, rewardBps } = await client().fees.getSplit();
  expect([treasury, rewardBps]).toEqual([localAccount(0).address, 8_000]);
  await mined(client().ledger.transfer({ token, amount: 5_000000n, to: auction() }));
  await mined(client().fees.start({ token }));
  const first = await client().fees.getQuote({ token });
  expect(first.amount).toBe(5_000000n);
  await expect(client().fees.start({ token })).rejects.toMatchObject({
    errorName: "AuctionRunning",
    args: [token, 5_000000n],
  });
  await wait(local, 43_200);
  const { amount, price } = await client().fees.getQuote({ token });
  expect(price).toBeLessThan(first.price);
  expect((await client().fees.getAuction({ token })).amount).toBe(amount);
  await expect(client().fees.buy({ token, minAmount: amount, maxPrice: 0n })).rejects.toMatchObject({
    errorName: "PriceTooHigh",
  });

  const { ainu } = local.deployment.contracts;
  const held = await client().ledger.getBalance({ owner: treasury, token: ainu });
  const { events } = await mined(client().fees.buy({ token, minAmount: amount, maxPrice: price }));
  const sold = events.find((event) => event.eventName === "FeesSold");
  const paid = sold?.eventName === "FeesSold" ? sold.args.paid : 0n;
  expect(await client().ledger.getBalance({ owner: treasury, token: ainu })).toBe(held + paid); // nobody is nominated
});

it("names a token that is sold another way", async () => {
  const { ainu } = local.deployment.contracts;
  await expect(client().fees.getQuote({ token: ainu })).rejects.toMatchObject({
    errorName: "WrongWay",
    args: [ainu],
  });
  await expect(client().fees.forward({ token })).rejects.toMatchObject({
    errorName: "WrongWay",
    args: [token],
  });
  await mined(client().ledger.transfer({ token: ainu, amount: parseEther("1"), to: auction() }));
  const { treasury } = await client().fees.getSplit();
  const held = await client().ledger.getBalance({ owner: treasury, token: ainu });
  await mined(client().fees.distribute());
  expect(await client().ledger.getBalance({ owner: treasury, token: ainu })).toBe(held + parseEther("1"));
});
