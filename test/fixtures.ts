import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import hre from "hardhat";
import {
  type Account,
  type Address,
  type Chain,
  createClient,
  createTestClient,
  custom,
  getAddress,
  type HDAccount,
  http,
  parseEther,
  parseUnits,
  type TestActions,
  type Transport,
} from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { deployContract, getBlock, waitForTransactionReceipt, writeContract } from "viem/actions";
import { hardhat } from "viem/chains";
import { deployAinur } from "../scripts/deployment/deploy.ts";
import { localSettings } from "../scripts/deployment/settings.ts";
import {
  type AinurConfig,
  type CreatePoolParameters,
  createAinurClient,
  type Deployment,
  ensureJuror,
  eventOf,
} from "../sdk/src/index.ts";

/** A chain of its own with the whole protocol, deployed as `npm run deploy` does. */
export type LocalChain = {
  readonly chain: Chain;
  readonly transport: Transport;
  readonly deployment: Deployment;
  readonly test: TestActions;
  /** Where it answers HTTP, if it does. */
  readonly url?: string;
  stop(): Promise<void>;
};

const accounts = new Map<number, HDAccount>();

/** The first of these deployed the protocol and holds all AINU. */
export function localAccount(index: number): HDAccount {
  const known = accounts.get(index);
  if (known !== undefined) return known;
  const words = "test test test test test test test test test test test junk";
  const account = mnemonicToAccount(words, { addressIndex: index });
  accounts.set(index, account); // deriving a key takes a while
  return account;
}

/** Hardhat's network, in this process. */
export async function startHardhat(): Promise<LocalChain> {
  const connection = await hre.network.create();
  const deployment = await deployAinur(connection, { settings: localSettings(localAccount(0).address) });
  const transport = custom(connection.provider, { retryCount: 0 });
  return {
    chain: hardhat,
    transport,
    deployment: checked(deployment),
    test: createTestClient({ chain: hardhat, mode: "hardhat", transport }),
    stop: () => connection.close(),
  };
}

/** Anvil in a process of its own, on a free port. */
export async function startAnvil(
  options: readonly string[] = [],
  settings = localSettings(localAccount(0).address),
): Promise<LocalChain> {
  const { url, stop } = await spawnAnvil(options);
  const connection = await hre.network.create({ network: "local", override: { url } });
  const deployment = await deployAinur(connection, { settings });
  await connection.close();
  const transport = http(url);
  return {
    chain: hardhat,
    transport,
    deployment: checked(deployment),
    test: createTestClient({ chain: hardhat, mode: "anvil", transport }),
    url,
    stop,
  };
}

// The binary itself: its wrapper for npm is a process more, which outlives a signal.
const anvil = createRequire(import.meta.url).resolve(
  `@foundry-rs/anvil-${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}/bin/anvil`,
);

/** States of the past that an anvil keeps on disk, half a megabyte each; the latest thousand or so it has in memory. */
const STATES = 64;

/** A bare anvil. */
export async function spawnAnvil(
  options: readonly string[] = [],
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const history = mkdtempSync(join(tmpdir(), "ainur-anvil-"));
  const keepsNone = options.includes("--prune-history");
  const bounds = [
    ...(keepsNone ? [] : ["--max-persisted-states", String(STATES)]),
    ...["--cache-path", history],
  ];
  const args = ["--port", String(port), "--silent", ...bounds, ...options];
  const child = spawn(anvil, args, { stdio: "ignore" });
  const remove = () => rmSync(history, { recursive: true, force: true, maxRetries: 3 });
  const abandon = () => {
    child.kill("SIGKILL"); // it writes no more
    remove();
  };
  process.once("exit", abandon);
  const stop = async () => {
    process.off("exit", abandon);
    await stopped(child);
    remove();
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
    }).catch(() => undefined);
    if (answer?.ok) return { url, stop };
  }
  await stop();
  throw new Error(`anvil did not answer at ${url}`);
}

/** A client of a local chain for one of its accounts. */
export function clientOf(
  { chain, transport, deployment }: LocalChain,
  account: Account,
  config: AinurConfig = {},
) {
  return createAinurClient({ chain, transport, deployment, account, pollingInterval: 20, ...config });
}

function checked({ startBlock, contracts }: Awaited<ReturnType<typeof deployAinur>>): Deployment {
  return { startBlock, contracts: contracts as Deployment["contracts"] };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}

/** Gives an account AINU and test dollars in the Ledger, and lets the modules move them. */
export async function fund(
  local: LocalChain,
  account: Account,
  {
    ainu = parseEther("10000"),
    usd = parseUnits("10000", 6),
  }: { readonly ainu?: bigint; readonly usd?: bigint } = {},
): Promise<void> {
  const { contracts } = local.deployment;
  const holder = clientOf(local, localAccount(0));
  const client = clientOf(local, account);
  await holder.waitFor({
    hash: await holder.token.transfer({ token: contracts.ainu, to: account.address, amount: ainu }),
  });
  await client.waitFor({ hash: await client.token.mint({ to: account.address, amount: usd }) });
  await client.waitFor({ hash: await client.ledger.deposit({ token: contracts.ainu, amount: ainu }) });
  await client.waitFor({ hash: await client.ledger.deposit({ token: testDollarOf(local), amount: usd }) });
  for (const module of ["jobs", "staking", "nominations", "court", "feeAuction"] as const) {
    const hash = await client.ledger.setOperator({ operator: contracts[module], approved: true });
    await client.waitFor({ hash });
  }
}

/** Registers an agent of a funded account and bonds AINU to it. */
export async function registerAgent(
  local: LocalChain,
  owner: Account,
  bond = parseEther("1000"),
): Promise<bigint> {
  const client = clientOf(local, owner);
  const { events } = await client.waitFor({
    hash: await client.agents.register({ agentURI: "ipfs://card" }),
  });
  const { agentId } = eventOf(events, "Registered").args;
  await client.waitFor({ hash: await client.staking.bond({ agentId, amount: bond }) });
  return agentId;
}

export function testDollarOf({ deployment }: LocalChain): Address {
  const { testDollar } = deployment.contracts;
  if (testDollar === undefined) throw new Error("This deployment has no test dollar");
  return testDollar;
}

/** Seconds of the chain's latest block. */
export async function timeOf(local: LocalChain): Promise<bigint> {
  return (await getBlock(createClient(local))).timestamp;
}

/** Moves the chain's clock. */
export async function wait(local: LocalChain, seconds: number): Promise<void> {
  await local.test.increaseTime({ seconds });
  await local.test.mine({ blocks: 1 });
}

/** Puts an arbitrator that anybody commands on the chain. */
export async function deployArbitrator(local: LocalChain, cost: bigint) {
  const { abi, bytecode } = await hre.artifacts.readArtifact(
    "contracts/mocks/MockArbitrator.sol:MockArbitrator",
  );
  const client = createClient({ ...local, account: localAccount(0), pollingInterval: 20 });
  const hash = await deployContract(client, { abi, bytecode, args: [cost] });
  const { contractAddress } = await waitForTransactionReceipt(client, { hash });
  if (!contractAddress) throw new Error("The arbitrator was not deployed");
  const address = getAddress(contractAddress);
  return {
    address,
    async rule(jobs: Address, disputeId: bigint, ruling: bigint): Promise<void> {
      const ruled = await writeContract(client, {
        address,
        abi,
        functionName: "rule",
        args: [jobs, disputeId, ruling],
      });
      await waitForTransactionReceipt(client, { hash: ruled });
    },
  };
}

/** Registers an agent of a funded account, bonds AINU to it and makes it a juror of the highest weight. */
export async function registerJuror(local: LocalChain, owner: Account, units = 10): Promise<bigint> {
  const agentId = await registerAgent(local, owner);
  await ensureJuror(clientOf(local, owner), { agentId, units });
  return agentId;
}

/** Opens an insurance pool for test dollars, whose manager is a funded account, with capital in it. */
export async function openPool(
  local: LocalChain,
  manager: Account,
  {
    capital = parseUnits("1000", 6),
    ...settings
  }: Partial<CreatePoolParameters> & { readonly capital?: bigint } = {},
): Promise<Address> {
  const client = clientOf(local, manager);
  const { events } = await client.waitFor({
    hash: await client.insurance.createPool({
      asset: testDollarOf(local),
      name: "Cover of everything",
      symbol: "aiALL",
      rate: parseEther("0.02"),
      ...settings,
    }),
  });
  const { pool } = eventOf(events, "PoolCreated").args;
  await client.waitFor({ hash: await client.token.mint({ to: manager.address, amount: capital }) });
  await client.waitFor({ hash: await client.insurance.deposit({ pool, amount: capital }) });
  return pool;
}
