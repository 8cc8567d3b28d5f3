import { zeroHash } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clientOf,
  type LocalChain,
  localAccount,
  startHardhat,
  testDollarOf,
  timeOf,
} from "../../../../test/fixtures.ts";
import { readAction } from "../../index.ts";
import { authorizationNonce } from "./signDepositAuthorization.ts";

const owner = localAccount(1);
const friend = localAccount(2);
let local: LocalChain;
let token: `0x${string}`;

beforeAll(async () => {
  local = await startHardhat();
  token = testDollarOf(local);
  await mined(client().token.mint({ to: owner.address, amount: 1_000_000000n }));
});
afterAll(() => local.stop());

const client = () => clientOf(local, owner);
const relayer = () => clientOf(local, friend);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });
const balanceOf = (account: `0x${string}`) => client().ledger.getBalance({ owner: account, token });

it("deposits with an approval of exactly the amount, and takes it out again", async () => {
  const before = await balanceOf(owner.address);
  await mined(client().ledger.deposit({ token, amount: 5_000000n }));
  expect(await balanceOf(owner.address)).toBe(before + 5_000000n);
  const { ledger } = local.deployment.contracts;
  expect(await client().token.getAllowance({ token, owner: owner.address, spender: ledger })).toBe(0n);
  const held = await client().token.getBalance({ token, owner: friend.address });
  await mined(client().ledger.withdraw({ token, amount: 5_000000n, to: friend.address }));
  expect(await balanceOf(owner.address)).toBe(before);
  expect(await client().token.getBalance({ token, owner: friend.address })).toBe(held + 5_000000n);
});

it("deposits once for one key, although the approval is used up", async () => {
  const before = await balanceOf(owner.address);
  const deposit = { token, amount: 3_000000n, idempotencyKey: "deposit 1" };
  const sender = client();
  const first = await sender.ledger.deposit(deposit);
  await mined(Promise.resolve(first));
  expect(await sender.ledger.deposit(deposit)).toBe(first);
  expect(await balanceOf(owner.address)).toBe(before + 3_000000n);
});

it("deposits by a permit in one transaction", async () => {
  const before = await balanceOf(friend.address);
  const deadline = (await timeOf(local)) + 600n;
  await mined(client().ledger.depositWithPermit({ token, amount: 2_000000n, to: friend.address, deadline }));
  expect(await balanceOf(friend.address)).toBe(before + 2_000000n);
});

it("deposits by an authorization that a relayer sends and cannot redirect", async () => {
  const before = await balanceOf(owner.address);
  const validBefore = (await timeOf(local)) + 600n;
  const signed = await client().ledger.signDepositAuthorization({
    token,
    amount: 4_000000n,
    validBefore,
    salt: zeroHash,
  });
  const redirected = relayer().ledger.depositWithAuthorization({ ...signed, to: friend.address });
  await expect(redirected).rejects.toMatchObject({ errorName: "ERC3009InvalidSignature" });
  await mined(relayer().ledger.depositWithAuthorization(signed));
  expect(await balanceOf(owner.address)).toBe(before + 4_000000n);
});

it("computes an authorization's nonce as the Ledger does", async () => {
  const { ledger } = local.deployment.contracts;
  const args = [friend.address, zeroHash] as const;
  const onChain = await readAction(client(), {
    contract: "ledger",
    functionName: "authorizationNonce",
    args,
  });
  expect(authorizationNonce({ ledger, to: friend.address, salt: zeroHash })).toBe(onChain);
});

it("moves a balance, and names what is missing when there is too little", async () => {
  const before = await balanceOf(friend.address);
  await mined(client().ledger.transfer({ token, to: friend.address, amount: 1_000000n }));
  expect(await balanceOf(friend.address)).toBe(before + 1_000000n);
  const balance = await balanceOf(owner.address);
  await expect(client().ledger.withdraw({ token, amount: balance + 1n })).rejects.toMatchObject({
    name: "ContractError",
    errorName: "ERC6909InsufficientBalance",
    contract: "ledger",
    values: { sender: owner.address, balance, needed: balance + 1n },
  });
});

it("sets an operator by call and by a signature that an invalidated nonce makes worthless", async () => {
  const { jobs, staking } = local.deployment.contracts;
  await mined(client().ledger.setOperator({ operator: jobs, approved: true }));
  expect(await client().ledger.isOperator({ owner: owner.address, operator: jobs })).toBe(true);

  const deadline = (await timeOf(local)) + 600n;
  const signed = await client().ledger.signOperator({ operator: staking, approved: true, deadline });
  await mined(relayer().ledger.setOperatorBySig(signed));
  expect(await client().ledger.isOperator({ owner: owner.address, operator: staking })).toBe(true);

  const late = await client().ledger.signOperator({ operator: friend.address, approved: true, deadline });
  await mined(client().ledger.invalidateNonce());
  await expect(relayer().ledger.setOperatorBySig(late)).rejects.toMatchObject({
    errorName: "InvalidSignature",
    args: [owner.address],
  });
});
