import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureAgent, type Handler, serve } from "@ainur/sdk";
import { compressPublicKey, httpStore } from "@ainur/sdk/content";
import { startContentServer } from "@ainur/sdk/content/server";
import { type Account, parseEther, parseUnits, toHex } from "viem";
import * as chart from "../../agents/chart/handle.ts";
import * as keywords from "../../agents/keywords/handle.ts";
import * as lint from "../../agents/lint/handle.ts";
import * as profile from "../../agents/profile/handle.ts";
import { startIndexer } from "../../indexer/start.ts";
import { clientOf, freePort, fund, localAccount, startAnvil, testDollarOf } from "../../test/fixtures.ts";
import { serveApp } from "../serve.ts";

export type TestAgent = {
  readonly name: string;
  readonly description: string;
  readonly capability: string;
  readonly handler: Handler;
  /** In test dollars. */
  readonly price: string;
};

/** The agents of the local economy. */
export const honestAgents: readonly TestAgent[] = [
  {
    name: "Marginalia",
    description: "Finds the key phrases of a text or Markdown file.",
    capability: keywords.capability,
    handler: keywords.handle,
    price: "2",
  },
  {
    name: "Columnist",
    description: "Profiles a CSV file: types, gaps, ranges and what looks wrong.",
    capability: profile.capability,
    handler: profile.handle,
    price: "2.5",
  },
  {
    name: "Solstice",
    description: "Finds what a Solidity linter would warn of.",
    capability: lint.capability,
    handler: lint.handle,
    price: "4",
  },
  {
    name: "Drafting Table",
    description: "Draws the chart that fits a CSV file.",
    capability: chart.capability,
    handler: chart.handle,
    price: "3",
  },
];

export type Economy = Awaited<ReturnType<typeof startEconomy>>;

/** A chain with everything on it that the app needs: content store, indexer, served app, and agents that work. */
export async function startEconomy(
  agents: readonly TestAgent[] = honestAgents,
  anvilOptions: readonly string[] = [],
) {
  const chain = await startAnvil(anvilOptions);
  const folder = await mkdtemp(join(tmpdir(), "ainur-app-"));
  const store = await startContentServer({ directory: join(folder, "content") });
  const rpcUrl = chain.url ?? "";
  const indexer = startIndexer({
    rpcUrl,
    port: await freePort(),
    directory: join(folder, "indexer"),
    deployment: chain.deployment,
  });
  const config = { chainId: chain.chain.id, rpcUrl, indexerUrl: indexer.url, storeUrl: store.url };
  const app = await serveApp({ port: 0, config });

  const token = testDollarOf(chain);
  const client = (account: Account) => clientOf(chain, account, { store: httpStore({ url: store.url }) });
  const stopping = new AbortController();
  const agentIds: bigint[] = [];
  const loops: Promise<void>[] = [];
  for (const [index, { name, description, capability, handler, price }] of agents.entries()) {
    const account = localAccount(index + 1);
    const privateKey = toHex(account.getHdKey().privateKey ?? new Uint8Array());
    await fund(chain, account);
    const provider = client(account);
    const offer = { capability, price: parseUnits(price, 6), token, chainId: chain.chain.id };
    const { agentId } = await ensureAgent(provider, {
      card: { name, description, offers: [offer], encryptionKey: compressPublicKey(account.publicKey) },
      capabilities: [{ slug: capability, level: 60 }],
      bond: parseEther("1000"),
    });
    agentIds.push(agentId);
    loops.push(
      serve(provider, { agentId, capability, handler, privateKey, signal: stopping.signal }).catch(() => {}),
    );
  }
  await indexer.ready;
  return {
    chain,
    token,
    agentIds,
    config,
    url: app.url,
    /** An SDK client of any account, with the content store. */
    client,
    async stop() {
      stopping.abort(new Error("stopped"));
      await Promise.all(loops);
      await Promise.all([app.close(), indexer.close(), store.close()]);
      await chain.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
