import { fileURLToPath } from "node:url";
import { type Deployment, deploymentOf } from "@ainur/sdk";

export const LOCAL_CHAIN = 31337;

/** Where the indexer reads and writes. */
export type Settings = {
  readonly chainId: number;
  readonly rpcUrl: string;
  /** PostgreSQL; without it PGlite is used, in `directory`. */
  readonly databaseUrl?: string;
  /** The watchdog's memory and PGlite. */
  readonly directory: string;
  /** Milliseconds between two looks at the chain's head. */
  readonly pollingInterval: number;
  readonly deployment: Deployment;
};

/** The settings that environment variables name; the local network where they are silent. */
export function settings(env: Readonly<Record<string, string | undefined>>): Settings {
  const chainId = Number(env.AINUR_CHAIN_ID ?? LOCAL_CHAIN);
  return {
    chainId,
    rpcUrl: env.AINUR_RPC_URL ?? "http://127.0.0.1:8545",
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    directory: env.AINUR_INDEXER_DIRECTORY ?? fileURLToPath(new URL("../.ainur/indexer", import.meta.url)),
    pollingInterval: chainId === LOCAL_CHAIN ? 100 : 1_000,
    deployment: env.AINUR_DEPLOYMENT ? JSON.parse(env.AINUR_DEPLOYMENT) : deploymentOf(chainId),
  };
}
