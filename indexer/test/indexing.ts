import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eventOf } from "@ainur/sdk";
import { type Account, type Address, createClient, type Hash, type Hex } from "viem";
import { getBlockNumber, sendTransaction, waitForTransactionReceipt } from "viem/actions";
import { type clientOf, freePort, type LocalChain } from "../../test/fixtures.ts";
import { type Indexer, startIndexer } from "../start.ts";
import { readLag } from "../watchdog/readLag.ts";

/** An indexer in a folder of its own, and what it said. */
export async function startTestIndexer(local: Pick<LocalChain, "deployment" | "url">, directory?: string) {
  const folder = directory ?? (await mkdtemp(join(tmpdir(), "ainur-indexer-")));
  const lines: string[] = [];
  const indexer = startIndexer({
    rpcUrl: local.url ?? "",
    port: await freePort(),
    directory: folder,
    deployment: local.deployment,
    interval: 200,
    patience: 8_000,
    log: (line) => lines.push(line),
  });
  return {
    indexer,
    folder,
    lines,
    async stop() {
      await indexer.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the indexer has everything that the chain has now. */
export async function caughtUp(indexer: Indexer, local: LocalChain, milliseconds = 60_000): Promise<void> {
  const height = Number(await getBlockNumber(createClient(local), { cacheTime: 0 }));
  await eventually(async () => ((await readLag(indexer.url))?.indexed ?? -1) >= height, milliseconds);
}

export async function eventually(holds: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Still not so after ${milliseconds} ms: ${holds}`);
    await sleep(50);
  }
}

/** The data of a GraphQL answer; throws what it complains about. */
export async function query(
  url: string,
  text: string,
  variables: Readonly<Record<string, unknown>> = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of the answer
): Promise<any> {
  const answer = await post(url, JSON.stringify({ query: text, variables }));
  // biome-ignore lint/suspicious/noExplicitAny: the same
  const { data, errors }: any = await answer.json();
  if (errors !== undefined) throw new Error(errors[0].message);
  return data;
}

export function post(url: string, body: string): Promise<Response> {
  return fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
}

/** Mines what an action wrote. */
export async function done(
  client: { waitFor(parameters: { hash: Hash }): Promise<unknown> },
  hash: Promise<Hash>,
): Promise<Hash> {
  const written = await hash;
  await client.waitFor({ hash: written });
  return written;
}

/** Registers an agent; gives its id. */
export async function registerWith(
  client: ReturnType<typeof clientOf>,
  parameters: Parameters<typeof client.agents.register>[0],
): Promise<bigint> {
  const { events } = await client.waitFor({ hash: await client.agents.register(parameters) });
  return eventOf(events, "Registered").args.agentId;
}

/** Sends any bytes to a contract, which the SDK would not. */
export async function sendRaw(
  local: LocalChain,
  account: Account | Address,
  to: Address,
  data: Hex,
  gas = 5_000_000n,
) {
  const client = createClient({ ...local, account, pollingInterval: 20 });
  await waitForTransactionReceipt(client, {
    hash: await sendTransaction(client, { to, data, gas }),
  });
}
