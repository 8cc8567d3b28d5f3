import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import hre from "hardhat";
import { type Account, type Chain, type TestClient, type Transport, createTestClient, custom, http } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { deployAinur } from "../scripts/deployment/deploy.ts";
import { localSettings } from "../scripts/deployment/settings.ts";
import { type AinurConfig, createAinurClient } from "../sdk/src/index.ts";
import type { Deployment } from "../sdk/src/index.ts";

/** A chain of its own with the whole protocol, deployed as `npm run deploy` does. */
export type LocalChain = {
  readonly chain: Chain;
  readonly transport: Transport;
  readonly deployment: Deployment;
  readonly test: TestClient;
  /** Where it answers HTTP, if it does. */
  readonly url?: string;
  stop(): Promise<void>;
};

/** The first of these deployed the protocol and holds all AINU. */
export function localAccount(index: number) {
  return mnemonicToAccount("test test test test test test test test test test test junk", { addressIndex: index });
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
export async function startAnvil(options: readonly string[] = []): Promise<LocalChain> {
  const { url, process } = await spawnAnvil(options);
  const connection = await hre.network.create({ network: "local", override: { url } });
  // A journal of its own, because a new chain must not go on where another one on the same chain id stopped.
  const deploymentId = `test-${crypto.randomUUID()}`;
  const settings = localSettings(localAccount(0).address);
  const deployment = await deployAinur(connection, { settings, deploymentId });
  await connection.close();
  await rm(join(hre.config.paths.ignition, "deployments", deploymentId), { recursive: true, force: true });
  const transport = http(url);
  return {
    chain: hardhat,
    transport,
    deployment: checked(deployment),
    test: createTestClient({ chain: hardhat, mode: "anvil", transport }),
    url,
    stop: () => stopped(process),
  };
}

// The binary itself: its wrapper for npm is a process more, which outlives a signal.
const anvil = createRequire(import.meta.url).resolve(
  `@foundry-rs/anvil-${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}/bin/anvil`,
);

/** A bare anvil. */
export async function spawnAnvil(
  options: readonly string[] = [],
): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(anvil, ["--port", String(port), "--silent", ...options], { stdio: "ignore" });
  for (let attempt = 0; attempt < 100; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}',
    }).catch(() => undefined);
    if (answer?.ok) return { url, process: child };
  }
  child.kill();
  throw new Error(`anvil did not answer at ${url}`);
}

/** A client of a local chain for one of its accounts. */
export function clientOf({ chain, transport, deployment }: LocalChain, account: Account, config: AinurConfig = {}) {
  return createAinurClient({ chain, transport, deployment, account, pollingInterval: 20, ...config });
}

function checked({ startBlock, contracts }: Awaited<ReturnType<typeof deployAinur>>): Deployment {
  return { startBlock, contracts: contracts as Deployment["contracts"] };
}

function freePort(): Promise<number> {
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
    child.once("exit", () => resolve());
    child.kill();
  });
}
