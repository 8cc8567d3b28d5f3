import { resolve } from "node:path";
import type { Deployment } from "@ainur/sdk";
import { LOCAL_CHAIN, settings } from "./settings.ts";
import { chainReader } from "./watchdog/chain.ts";
import { pgliteDatabase, postgresDatabase } from "./watchdog/Database.ts";
import { supervise } from "./watchdog/supervise.ts";

export type StartIndexerParameters = {
  /** HTTP endpoint of the chain's node. */
  readonly rpcUrl: string;
  readonly port: number;
  /** Keeps the watchdog's memory and, without `databaseUrl`, the database. For one indexer at a time. */
  readonly directory: string;
  /** PostgreSQL connection string. */
  readonly databaseUrl?: string;
  /** PostgreSQL schema of this indexer; `ainur` by default. */
  readonly schema?: string;
  /** Interface to listen on; this machine's only by default. */
  readonly hostname?: string;
  /** 31337, the local network, by default. */
  readonly chainId?: number;
  /** Contracts and first block, where they are not those of the SDK. */
  readonly deployment?: Deployment;
  /** Milliseconds between two looks at chain and indexer; 1,000 by default. */
  readonly interval?: number;
  /** Milliseconds without progress after which the indexer counts as stuck; 20,000 by default. */
  readonly patience?: number;
  readonly log?: (line: string) => void;
};

export type Indexer = {
  /** Without a path. `/graphql`, `/sql`, `/status` and `/lag` are below it. */
  readonly url: string;
  /** Settles when everything up to now is indexed and served; rejects when that can never be. */
  readonly ready: Promise<void>;
  /** Stops it. Settles when no process is left. */
  close(): Promise<void>;
  /** The process that indexes now, for tests that kill it. */
  readonly pid: number | undefined;
};

/**
 * Runs the indexer under a watchdog, which starts it again when it died or hangs, and builds it anew when the chain was
 * reset or reorganised past finality. It waits for a chain that is not there yet.
 *
 * @example
 * const indexer = startIndexer({ rpcUrl: "http://127.0.0.1:8545", port: 42069, directory: ".ainur/indexer" });
 * await indexer.ready;
 * const answer = await fetch(`${indexer.url}/graphql`, { method: "POST", ... });
 * await indexer.close();
 */
export function startIndexer({
  rpcUrl,
  port,
  directory,
  databaseUrl,
  schema = "ainur",
  hostname = "127.0.0.1",
  chainId = LOCAL_CHAIN,
  deployment,
  interval = 1_000,
  patience = 20_000,
  log = (line) => console.error(line),
}: StartIndexerParameters): Indexer {
  const folder = resolve(directory);
  const url = `http://${hostname}:${port}`;
  const database =
    databaseUrl === undefined
      ? pgliteDatabase(folder, schema)
      : postgresDatabase(databaseUrl, schema, chainId);
  const supervisor = supervise({
    chain: chainReader(rpcUrl),
    database,
    directory: folder,
    url,
    interval,
    patience,
    log: (line) => log(`indexer: ${line}`),
    spawn: {
      schema,
      port,
      hostname,
      env: {
        AINUR_RPC_URL: rpcUrl,
        AINUR_CHAIN_ID: String(chainId),
        ...(deployment === undefined ? {} : { AINUR_DEPLOYMENT: JSON.stringify(deployment) }),
        ...database.env,
      },
    },
  });
  return {
    url,
    ready: supervisor.ready,
    close: supervisor.close,
    get pid() {
      return supervisor.pid();
    },
  };
}

if (import.meta.main) {
  const { rpcUrl, chainId, databaseUrl, directory } = settings(process.env);
  const indexer = startIndexer({
    rpcUrl,
    chainId,
    directory,
    port: Number(process.env.PORT ?? 42069),
    hostname: process.env.AINUR_INDEXER_HOST ?? "127.0.0.1",
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(process.env.DATABASE_SCHEMA ? { schema: process.env.DATABASE_SCHEMA } : {}),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => indexer.close().then(() => process.exit(0)));
  }
  await indexer.ready;
  console.error(`indexer: ready at ${indexer.url}/graphql`);
}
