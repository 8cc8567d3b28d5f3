import { setTimeout as sleep } from "node:timers/promises";
import { http } from "viem";
import { getBlockNumber } from "viem/actions";
import { foundry } from "viem/chains";
import { readLag } from "../../indexer/watchdog/readLag.ts";
import { createAinurClient } from "../../sdk/src/index.ts";
import type { NetworkUrls } from "../local/network.ts";
import { type Books, figuresOf } from "./Books.ts";
import { chainBooks } from "./chainBooks.ts";
import { type Difference, differencesOf } from "./differencesOf.ts";
import { indexerBooks } from "./indexerBooks.ts";
import { sdkBooks } from "./sdkBooks.ts";
import { syncNominations } from "./syncNominations.ts";

export type Audit = {
  /** What the SDK says, with which the others were compared. */
  readonly books: Books;
  readonly figures: number;
  readonly differences: readonly Difference[];
};

/** Milliseconds that the indexer has to catch up, on a machine that may be busy. */
const PATIENCE = 180_000;

/** Compares what the chain, the SDK and the indexer say of an economy in which nobody acts any more. */
export async function auditEconomy({
  rpcUrl,
  indexerUrl,
}: Pick<NetworkUrls, "rpcUrl" | "indexerUrl">): Promise<Audit> {
  const client = createAinurClient({ chain: foundry, transport: http(rpcUrl) });
  await syncNominations(rpcUrl);
  const height = Number(await getBlockNumber(client, { cacheTime: 0 }));
  await indexed(indexerUrl, height);
  const sdk = await sdkBooks(client);
  const chain = figuresOf(await chainBooks(client, sdk));
  const indexer = figuresOf(await indexerBooks(client, indexerUrl));
  return {
    books: sdk,
    figures: new Set([...chain.keys(), ...figuresOf(sdk).keys(), ...indexer.keys()]).size,
    differences: differencesOf({ chain, SDK: figuresOf(sdk), GraphQL: indexer }),
  };
}

async function indexed(indexerUrl: string, height: number): Promise<void> {
  const end = performance.now() + PATIENCE;
  for (let lag = await readLag(indexerUrl); (lag?.indexed ?? -1) < height; lag = await readLag(indexerUrl)) {
    if (performance.now() > end)
      throw new Error(`The indexer is at block ${lag?.indexed}, not at ${height}.`);
    await sleep(100);
  }
}
