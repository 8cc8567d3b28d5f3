import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "viem";
import { getBlockNumber } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, type LocalChain, localAccount, startAnvil } from "../../test/fixtures.ts";
import { startIndexer } from "../start.ts";
import { caughtUp, done, eventually, post, query, startTestIndexer } from "./indexing.ts";

let local: LocalChain;
let running: Awaited<ReturnType<typeof startTestIndexer>>;
const owner = () => clientOf(local, localAccount(1));
const register = (agentURI: string) => done(owner(), owner().agents.register({ agentURI }));

async function cards(): Promise<string[]> {
  const { agents } = await query(
    running.indexer.url,
    '{ agents(orderBy: "id") { items { uri } totalCount } }',
  );
  return agents.items.map(({ uri }: { uri: string }) => uri);
}
const total = async (): Promise<number> =>
  (await query(running.indexer.url, '{ total(period: "all", start: "0") { newAgents } }')).total.newAgents;

beforeAll(async () => {
  local = await startAnvil();
  running = await startTestIndexer(local);
  await register("ipfs://first");
  await running.indexer.ready;
});
afterAll(async () => {
  await running?.stop();
  await local?.stop();
});

describe("the indexer", () => {
  it("follows a small reorganisation to the new branch", async () => {
    const before = await local.test.snapshot();
    await register("ipfs://orphan");
    await caughtUp(running.indexer, local);
    expect(await cards()).toEqual(["ipfs://first", "ipfs://orphan"]);

    await local.test.revert({ id: before });
    await local.test.mine({ blocks: 1 });
    await register("ipfs://second");
    await eventually(async () => (await cards())[1] === "ipfs://second");
    expect(await cards()).toEqual(["ipfs://first", "ipfs://second"]);
    expect(await total()).toBe(2);
    expect(running.lines).toEqual([]);
  });

  it("comes back after it was killed, with nothing lost and nothing doubled", async () => {
    await local.test.mine({ blocks: 70 });
    await register("ipfs://third");
    await caughtUp(running.indexer, local);
    const { pid } = running.indexer;
    process.kill(pid!, "SIGKILL");
    await register("ipfs://fourth");
    await eventually(async () => {
      const found = await cards().catch(() => []);
      return running.indexer.pid !== pid && found.length === 4;
    });
    expect(await cards()).toEqual(["ipfs://first", "ipfs://second", "ipfs://third", "ipfs://fourth"]);
    expect(await total()).toBe(4);
    expect(running.lines.join()).toMatch(/SIGKILL.*starting it again/);
  }, 120_000);

  it("is replaced when it no longer answers", async () => {
    const { pid } = running.indexer;
    process.kill(pid!, "SIGSTOP");
    await register("ipfs://fifth");
    await eventually(
      async () => running.indexer.pid !== pid && (await cards().catch(() => [])).length === 5,
      40_000,
    );
    expect(running.lines.join()).toContain("stands still");
  }, 120_000);

  it("is built anew when the chain was reorganised past finality", async () => {
    await local.test.mine({ blocks: 20 });
    await caughtUp(running.indexer, local);
    const before = await local.test.snapshot();
    await register("ipfs://orphan");
    await local.test.mine({ blocks: 100 });
    await caughtUp(running.indexer, local);
    expect(await cards()).toContain("ipfs://orphan");

    await local.test.revert({ id: before });
    await local.test.mine({ blocks: 3 });
    await register("ipfs://sixth");
    await eventually(async () => (await cards().catch(() => [])).at(-1) === "ipfs://sixth");
    expect(await cards()).toHaveLength(6);
    expect(await cards()).not.toContain("ipfs://orphan");
    expect(await total()).toBe(6);
    expect(running.lines.join()).toContain("indexing anew");
  }, 120_000);

  it("keeps answering while it is sent hostile queries", async () => {
    const { url } = running.indexer;
    const refused = [
      "{ agents(limit: 1000) { items { jobs(limit: 1000) { items { id } } } } }",
      "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
      `{ ${Array.from({ length: 400 }, (_, i) => `a${i}: agents { totalCount }`).join(" ")} }`,
      "fragment A on agent { ...A } { agents { items { ...A } } }",
      "{ agents(where: { nothing: 1 }) { totalCount } }",
      "{".repeat(5_000),
    ];
    for (const text of refused) {
      const answer = await post(url, JSON.stringify({ query: text }));
      expect((await answer.json()) as object, text.slice(0, 80)).toHaveProperty("errors");
    }
    for (const body of ["", "null", "[]", "{}", '{"query":7}', "\0", `{"query":"${"x".repeat(70_000)}"}`]) {
      expect((await post(url, body)).status).toBe(400);
    }
    const flood = await Promise.all(
      Array.from({ length: 200 }, () => post(url, '{"query":"{ agents { totalCount } }"}')),
    );
    for (const { status } of flood) expect([200, 503]).toContain(status);
    const sql = new URLSearchParams({
      sql: JSON.stringify({ json: { sql: "DELETE FROM agent", params: [] } }),
    });
    expect((await fetch(`${url}/sql/db?${sql}`)).status).toBe(500);
    expect(await cards()).toHaveLength(6);
  });

  it("says how far it is, to any origin", async () => {
    const { url } = running.indexer;
    await caughtUp(running.indexer, local);
    const answer = await fetch(`${url}/lag`, { headers: { origin: "https://example.org" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const head = Number(await getBlockNumber(createClient(local)));
    expect(await answer.json()).toMatchObject({ ready: true, indexed: head, head, blocks: 0, seconds: 0 });
    for (const path of ["health", "ready", "status"])
      expect((await fetch(`${url}/${path}`)).status).toBe(200);
  });

  it("is built anew when the chain was reset", async () => {
    await createClient(local).request<{ Parameters: []; ReturnType: null }>({
      method: "anvil_reset",
      params: [],
    });
    await local.test.mine({ blocks: 5 });
    await eventually(async () => (await cards().catch(() => ["?"])).length === 0);
    expect(running.lines.filter((line) => line.endsWith("indexing anew"))).toHaveLength(2);
  }, 120_000);

  it("refuses a folder that another one uses", async () => {
    const second = startIndexer({
      rpcUrl: local.url!,
      port: 1,
      directory: running.folder,
      log: () => undefined,
    });
    await expect(second.ready).rejects.toThrow("already indexes");
    await second.close();
  });

  it("leaves no process when it is closed", async () => {
    const { pid } = running.indexer;
    await running.indexer.close();
    expect(() => process.kill(pid!, 0)).toThrow("ESRCH");
    await running.indexer.close();
  });

  it("goes on where it stopped when it is started again", async () => {
    const again = await startTestIndexer(local, running.folder);
    try {
      await again.indexer.ready;
      await caughtUp(again.indexer, local);
      expect(again.lines).toEqual([]);
    } finally {
      await again.stop();
    }
  }, 120_000);

  it("builds anew what belongs to a chain that was replaced meanwhile", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ainur-indexer-"));
    const old = {
      genesis: `0x${"11".repeat(32)}`,
      anchor: { block: 1, hash: `0x${"22".repeat(32)}` },
      owner: 1 << 30,
    };
    await writeFile(join(folder, "watchdog.json"), JSON.stringify(old));
    const again = await startTestIndexer(local, folder);
    try {
      await again.indexer.ready;
      expect(again.lines.join()).toContain("the chain was reset meanwhile");
    } finally {
      await again.stop();
    }
  }, 120_000);
});
