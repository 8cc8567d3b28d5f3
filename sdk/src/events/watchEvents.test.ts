import { createTestClient, custom } from "viem";
import { getBlockNumber } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, type LocalChain, localAccount, startAnvil } from "../../../test/fixtures.ts";
import type { AinurClient, AinurEvent } from "../index.ts";

const account = localAccount(1);
const other = localAccount(2);
let local: LocalChain;

beforeAll(async () => {
  local = await startAnvil();
});
afterAll(() => local.stop());

const client = () => clientOf(local, account);
const test = () => createTestClient({ chain: local.chain, mode: "anvil", transport: local.transport });
const mint = async (to: `0x${string}`, amount: bigint) =>
  client().waitFor({ hash: await client().token.mint({ to, amount }), confirmations: 1 });

/** The next `count` events of an endless iteration. */
async function take<event>(events: AsyncGenerator<event>, count: number): Promise<event[]> {
  const taken: event[] = [];
  while (taken.length < count) {
    const { value, done } = await events.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

describe("getEvents", () => {
  it("finds events by name and indexed value, from the deployment's start", async () => {
    await mint(other.address, 11n);
    await mint(account.address, 12n);
    const all = await client().getEvents({ contract: "testDollar", eventName: "Transfer" });
    expect(all.map(({ args }) => args.value)).toEqual(expect.arrayContaining([11n, 12n]));
    const mine = await client().getEvents({
      contract: "testDollar",
      eventName: "Transfer",
      args: { to: account.address },
    });
    expect(mine.map(({ args }) => args.value)).toEqual([12n]);
  });

  it("finds all events that index a value, and leaves out those that do not", async () => {
    const { events } = await client().waitFor({ hash: await client().agents.register({ agentURI: "a" }) });
    const registered = events.find(({ eventName }) => eventName === "Registered");
    const agentId = registered?.eventName === "Registered" ? registered.args.agentId : 0n;
    await client().waitFor({ hash: await client().agents.setURI({ agentId, agentURI: "b" }) });
    const about = await client().getEvents({ contract: "agentRegistry", args: { agentId } });
    expect(about.map(({ eventName }) => eventName)).toEqual(["Registered", "MetadataSet", "URIUpdated"]);
  });
});

describe("watchEvents", () => {
  const watch = (options: {
    readonly fromBlock?: bigint;
    readonly confirmations?: number;
    readonly signal?: AbortSignal;
  }) => client().watchEvents({ contract: "testDollar", eventName: "Transfer", ...options });
  const next = async () => (await getBlockNumber(client(), { cacheTime: 0 })) + 1n;

  it("tells past events first and new ones as they come, until it is aborted", async () => {
    const stop = new AbortController();
    const fromBlock = await next();
    await mint(other.address, 21n);
    const events = watch({ fromBlock, signal: stop.signal });
    expect(await take(events, 1)).toMatchObject([{ args: { value: 21n }, removed: false }]);
    const later = take(events, 1);
    await mint(other.address, 22n);
    expect(await later).toMatchObject([{ args: { value: 22n } }]);
    const ended = events.next();
    stop.abort();
    expect(await ended).toEqual({ done: true, value: undefined });
  });

  it("holds an event back until it is confirmed", async () => {
    const events = watch({ fromBlock: await next(), confirmations: 3 });
    await mint(other.address, 31n);
    let told = false;
    const first = take(events, 1).then((taken) => {
      told = true;
      return taken;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toBe(false);
    await test().mine({ blocks: 2 });
    expect(await first).toMatchObject([{ args: { value: 31n } }]);
    await events.return();
  });

  it("takes back, last first, what a reorganisation dropped, and tells what came instead", async () => {
    const fromBlock = await next();
    const snapshot = await test().snapshot();
    await mint(other.address, 41n);
    await mint(other.address, 42n);
    const events = watch({ fromBlock });
    expect((await take(events, 2)).map(({ args }) => args.value)).toEqual([41n, 42n]);

    await test().revert({ id: snapshot });
    await test().mine({ blocks: 1, interval: 7 });
    await mint(other.address, 43n);
    await test().mine({ blocks: 2 });
    const after = await take(events, 3);
    expect(after.map(({ args, removed }) => [args.value, removed])).toEqual([
      [42n, true],
      [41n, true],
      [43n, false],
    ]);
    await events.return();
  });

  it("reads anew from the last block that stayed, also what comes lower than what was dropped", async () => {
    const fromBlock = await next();
    const snapshot = await test().snapshot();
    await test().mine({ blocks: 2 });
    await mint(other.address, 51n);
    const events = watch({ fromBlock });
    expect(await take(events, 1)).toMatchObject([{ args: { value: 51n } }]);

    await test().revert({ id: snapshot });
    await mint(other.address, 52n);
    await test().mine({ blocks: 3 });
    expect(await take(events, 2)).toMatchObject([
      { args: { value: 51n }, removed: true },
      { args: { value: 52n }, removed: false, blockNumber: fromBlock },
    ]);
    await events.return();
  });

  it.each(["eth_blockNumber", "eth_getBlockByNumber", "eth_getLogs"])(
    "sees a reorganisation that happens as it asks for %s",
    async (asked) => {
      const fromBlock = await next();
      const snapshot = await test().snapshot();
      let isDue = false;
      const transport = custom({
        async request({ method, params }) {
          if (isDue && method === asked) {
            isDue = false;
            await test().revert({ id: snapshot });
            await mint(other.address, 62n);
            await test().mine({ blocks: 3 });
          }
          return client().request({ method, params } as never);
        },
      });
      const events = clientOf({ ...local, transport }, account).watchEvents({
        contract: "testDollar",
        eventName: "Transfer",
        fromBlock,
      });
      await mint(other.address, 61n);
      expect(await take(events, 1)).toMatchObject([{ args: { value: 61n } }]);
      isDue = true;
      if (asked === "eth_getLogs") await test().mine({ blocks: 1 });
      expect(await take(events, 2)).toMatchObject([
        { args: { value: 61n }, removed: true },
        { args: { value: 62n }, removed: false },
      ]);
      await events.return();
    },
  );

  it("finds the last block that stayed after a long way without events", async () => {
    const fromBlock = await next();
    await mint(other.address, 71n);
    await test().mine({ blocks: 300 });
    const snapshot = await test().snapshot();
    await mint(other.address, 72n);
    const events = watch({ fromBlock });
    expect((await take(events, 2)).map(({ args }) => args.value)).toEqual([71n, 72n]);

    await test().revert({ id: snapshot });
    await mint(other.address, 73n);
    expect(await take(events, 2)).toMatchObject([
      { args: { value: 72n }, removed: true },
      { args: { value: 73n }, removed: false },
    ]);
    await events.return();
  });
});

// Types: the pair of contract and name tells what an event carries.
export async function typed(ainur: AinurClient, event: AinurEvent): Promise<bigint> {
  void ainur;
  return event.contract === "jobs" && event.eventName === "JobOpened" ? event.args.terms.price : 0n;
}
