import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startIndexer } from "../../indexer/start.ts";
import { startContentServer } from "../../sdk/src/content/server.ts";
import { type Chain, startChain } from "./chain.ts";
import { deployProtocol } from "./deployProtocol.ts";
import { keepRunning } from "./keepRunning.ts";
import type { Log } from "./log.ts";
import { portFrom } from "./ports.ts";

export type NetworkUrls = {
  readonly rpcUrl: string;
  readonly storeUrl: string;
  readonly indexerUrl: string;
  readonly appUrl: string | undefined;
};

/** A chain with the protocol, a content store, an indexer and perhaps the app: all but those who work on it. */
export type Network = NetworkUrls & {
  readonly directory: string;
  readonly chain: Chain;
  /** Settles when the indexer can be used; the rest can be at once. */
  readonly ready: Promise<void>;
  /** Whether the app can be used, once that is known. */
  readonly appReady: Promise<boolean>;
  /** Rejects when a part without which nothing works has died for good. */
  readonly failed: Promise<never>;
  /** Processes that tests kill. */
  readonly pids: () => { readonly chain: number | undefined; readonly indexer: number | undefined };
  stop(): Promise<void>;
};

export type StartNetworkParameters = {
  /** Keeps everything, so that the next start goes on where this one stopped. */
  readonly directory: string;
  /** The first choice of each port; 0 for any. Without one for the app there is no app. */
  readonly ports: {
    readonly chain: number;
    readonly store: number;
    readonly indexer: number;
    readonly app?: number;
  };
  readonly logs: (name: string) => Log;
  /** Gives the start up. */
  readonly signal?: AbortSignal | undefined;
};

/** What a network keeps in its folder of its chain. Content is no chain's: it is known by its hash. */
const CHAIN_FOLDERS = ["chain", "indexer", "journals"] as const;

/** Forgets a network that is not running. */
export async function resetNetwork(directory: string): Promise<void> {
  await forget(directory, [...CHAIN_FOLDERS, "content"]);
}

async function forget(directory: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(join(directory, folder), { recursive: true, force: true });
}

/** Starts a network, or goes on with the one in its folder. */
export async function startNetwork({
  directory,
  ports,
  logs,
  signal,
}: StartNetworkParameters): Promise<Network> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let last = stops.pop(); last !== undefined; last = stops.pop()) await last();
  };
  try {
    const chainPort = await portFrom(ports.chain);
    const indexerPort = await portFrom(ports.indexer);
    const appPort = ports.app === undefined ? undefined : await portFrom(ports.app);
    const indexerUrl = `http://127.0.0.1:${indexerPort}`;
    const rpcUrl = `http://127.0.0.1:${chainPort}`;

    const store = await startContentServer({
      directory: join(directory, "content"),
      port: await portFrom(ports.store),
      onError: (error) => logs("store")(String(error)),
    });
    stops.push(store.close);
    const urls = { rpcUrl, indexerUrl, storeUrl: store.url };
    const app = appPort === undefined ? undefined : startApp(appPort, urls, logs("app"));
    if (app !== undefined) stops.push(app.stop);

    const chain = await chainWithProtocol({ port: chainPort, directory, logs, signal });
    stops.push(chain.stop);
    signal?.throwIfAborted();

    const indexer = startIndexer({
      rpcUrl,
      port: indexerPort,
      directory: join(directory, "indexer"),
      log: (line) => logs("indexer")(line.replace(/^indexer: /, "")),
    });
    stops.push(indexer.close);
    const failed = Promise.race([chain.ended, indexer.ready].map(onlyFailure));
    failed.catch(() => undefined); // whoever does not wait for it needs no answer
    return {
      ...urls,
      appUrl: appPort === undefined ? undefined : `http://127.0.0.1:${appPort}`,
      directory,
      chain,
      ready: indexer.ready,
      appReady: app?.ready ?? Promise.resolve(false),
      failed,
      pids: () => ({ chain: chain.pid, indexer: indexer.pid }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Rejects as `promise` does; never resolves. */
async function onlyFailure(promise: Promise<void>): Promise<never> {
  await promise;
  return new Promise<never>(() => undefined);
}

type ChainWithProtocolParameters = Pick<StartNetworkParameters, "directory" | "logs" | "signal"> & {
  readonly port: number;
};

/** A chain that carries this version of the contracts; one with another version is forgotten. */
async function chainWithProtocol({
  port,
  directory,
  logs,
  signal,
}: ChainWithProtocolParameters): Promise<Chain> {
  const log = logs("chain");
  for (;;) {
    const chain = await startChain({ port, directory: join(directory, "chain"), log });
    try {
      if ((await deployProtocol({ url: chain.url, log, signal })) === "current") return chain;
    } catch (error) {
      await chain.stop();
      throw error;
    }
    log("the chain carries another version of the contracts, or part of one: starting anew");
    await chain.stop();
    await forget(directory, CHAIN_FOLDERS);
  }
}

function startApp(port: number, urls: Omit<NetworkUrls, "appUrl">, log: Log) {
  const { promise: answering, resolve } = Promise.withResolvers<boolean>();
  const app = keepRunning({
    command: process.execPath,
    args: [join(import.meta.dirname, "appProcess.ts")],
    env: {
      AINUR_APP_PORT: String(port),
      AINUR_RPC_URL: urls.rpcUrl,
      AINUR_INDEXER_URL: urls.indexerUrl,
      AINUR_STORE_URL: urls.storeUrl,
    },
    log,
    onMessage: () => resolve(true),
  });
  const gone = app.ended.then(
    () => false,
    () => false,
  );
  return { ready: Promise.race([answering, gone]), stop: app.stop };
}
