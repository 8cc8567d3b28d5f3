import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Indexer, startIndexer } from "../indexer/start.ts";
import {
  clientOf,
  freePort,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startAnvil,
} from "../test/fixtures.ts";
import type { BenchOptions, Figure } from "./run.ts";

const PAGE = '{ capabilityLevels(orderBy: "time", limit: 50) { items { agentId slug level time } } }';

/** How soon the indexer knows of a block, how fast it answers, and how fast it catches up. */
export default async function* indexer({ runs = "200" }: BenchOptions): AsyncGenerator<Figure> {
  const local = await startAnvil();
  const owner = localAccount(1);
  try {
    await fund(local, owner);
    const agentId = await registerAgent(local, owner);
    const events = await writeMany(local, agentId);

    const { index, stop } = await start(local);
    try {
      yield {
        case: "backfill",
        value: Math.round(events / (await backfillSeconds(index))),
        unit: "events/s",
        better: "higher",
      };
      const delays = await blockDelays(local, index, { agentId, runs: Number(runs) });
      yield { case: "block to GraphQL p50", value: percentile(delays, 0.5), unit: "ms" };
      yield { case: "block to GraphQL p95", value: percentile(delays, 0.95), unit: "ms", reference: 500 };
      yield { case: "page of 50 rows", value: await queryRate(index), unit: "1/s", better: "higher" };
    } finally {
      await stop();
    }
  } finally {
    await local.stop();
  }
}

async function start(local: LocalChain): Promise<{ readonly index: Indexer; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "ainur-bench-"));
  const index = startIndexer({
    rpcUrl: local.url ?? "",
    port: await freePort(),
    directory,
    deployment: local.deployment,
  });
  await index.ready;
  return {
    index,
    async stop() {
      await index.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Fills blocks with 21 events each, and makes them final. */
async function writeMany(local: LocalChain, agentId: bigint, blocks = 200): Promise<number> {
  const client = clientOf(local, localAccount(1));
  for (let block = 0; block < blocks; block++) {
    const capabilities = Array.from({ length: 20 }, (_, n) => ({
      slug: `bench.${block}.${n}`,
      level: 1 + n,
    }));
    await client.agents.setCapabilities({ agentId, capabilities });
  }
  await local.test.mine({ blocks: 70 });
  return blocks * 21;
}

/** Seconds that reading and indexing the final blocks took. */
async function backfillSeconds({ url }: Indexer): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name}{[^}]*} (.+)$`, "m").exec(metrics)?.[1]);
  return read("ponder_historical_end_timestamp_seconds") - read("ponder_historical_start_timestamp_seconds");
}

/** Milliseconds from a block's being mined to its row's being served, one block after the other. */
async function blockDelays(
  local: LocalChain,
  { url }: Indexer,
  { agentId, runs }: { readonly agentId: bigint; readonly runs: number },
): Promise<number[]> {
  const client = clientOf(local, localAccount(1));
  const delays: number[] = [];
  for (let run = 0; run < runs; run++) {
    const agentURI = `bench:${run}`;
    await client.agents.setURI({ agentId, agentURI });
    const mined = performance.now(); // anvil mines before it answers
    while (!(await ask(url, `{ agent(id: "${agentId}") { uri } }`)).includes(`"${agentURI}"`)) await sleep(5);
    delays.push(performance.now() - mined);
  }
  return delays;
}

/** Pages a second with eight requests at a time. */
async function queryRate({ url }: Indexer, seconds = 5): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  const one = async () => {
    while (performance.now() < end) {
      await ask(url, PAGE);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return Math.round(answered / seconds);
}

async function ask(url: string, query: string): Promise<string> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return answer.text();
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
}
