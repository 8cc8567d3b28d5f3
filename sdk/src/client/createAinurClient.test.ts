import { createWalletClient } from "viem";
import { mainnet } from "viem/chains";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  clientOf,
  type LocalChain,
  localAccount,
  startHardhat,
  testDollarOf,
} from "../../../test/fixtures.ts";
import { createAinurClient, memoryJournal, mintTestDollar, UnknownDeployment } from "../index.ts";
import { ainurActions } from "./ainurActions.ts";

let local: LocalChain;

beforeAll(async () => {
  local = await startHardhat();
});
afterAll(() => local.stop());

const to = localAccount(7).address;
const balance = () =>
  clientOf(local, localAccount(1)).token.getBalance({ token: testDollarOf(local), owner: to });

describe("createAinurClient", () => {
  it("knows the deployment of its chain, and says so where there is none", () => {
    const { chain, transport } = local;
    expect(createAinurClient({ chain, transport }).ainur.deployment.contracts.jobs).toMatch(/^0x/);
    expect(() => createAinurClient({ chain: mainnet, transport })).toThrow(UnknownDeployment);
  });

  it("reads without an account, and names what is missing to write", async () => {
    const { chain, transport, deployment } = local;
    const reader = createAinurClient({ chain, transport, deployment });
    expect(await reader.staking.getMinimumBond()).toBeGreaterThan(0n);
    await expect(reader.token.mint({ to, amount: 1n })).rejects.toMatchObject({ name: "AccountMissing" });
  });

  it("names the address where nothing is deployed, before a read or a write is lost there", async () => {
    const { chain, transport, deployment } = local;
    const contracts = { ...deployment.contracts, ledger: to };
    const config = { chain, transport, deployment: { ...deployment, contracts }, account: localAccount(1) };
    const client = createAinurClient(config);
    const nothing = { name: "NoContract", address: to };
    await expect(client.ledger.setOperator({ operator: to, approved: true })).rejects.toMatchObject(nothing);
    await expect(client.ledger.isOperator({ owner: to, operator: to })).rejects.toMatchObject(nothing);
  });

  it("takes its actions as functions too", async () => {
    const before = await balance();
    const client = clientOf(local, localAccount(1));
    await client.waitFor({ hash: await mintTestDollar(client, { to, amount: 3n }) });
    expect(await balance()).toBe(before + 3n);
  });

  it("acts for another account of the call", async () => {
    const client = clientOf(local, localAccount(1));
    const hash = await client.token.approve({
      token: testDollarOf(local),
      spender: to,
      amount: 8n,
      account: localAccount(2),
    });
    await client.waitFor({ hash });
    const owner = localAccount(2).address;
    expect(await client.token.getAllowance({ token: testDollarOf(local), owner, spender: to })).toBe(8n);
  });
});

describe("a wallet that signs by itself", () => {
  const wallet = (journal = memoryJournal()) =>
    createWalletClient({
      account: localAccount(1).address,
      chain: local.chain,
      transport: local.transport,
      pollingInterval: 20,
    }).extend(ainurActions({ deployment: local.deployment, journal }));

  it("writes after the same simulation", async () => {
    const before = await balance();
    const client = wallet();
    await client.waitFor({ hash: await client.token.mint({ to, amount: 2n }) });
    expect(await balance()).toBe(before + 2n);
    await expect(client.token.mint({ to, amount: 10n ** 18n })).rejects.toMatchObject({
      errorName: "MintTooLarge",
    });
  });

  it("does one thing for one key", async () => {
    const before = await balance();
    const journal = memoryJournal();
    const call = { to, amount: 4n, idempotencyKey: "wallet" };
    const hash = await wallet(journal).token.mint(call);
    await wallet().waitFor({ hash });
    expect(await wallet(journal).token.mint(call)).toBe(hash);
    expect(await balance()).toBe(before + 4n);
  });
});
