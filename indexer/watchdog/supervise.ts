import { setTimeout as sleep } from "node:timers/promises";
import type { Hash } from "viem";
import type { ChainReader } from "./chain.ts";
import type { Database } from "./Database.ts";
import { type ChainView, chainFault, createStillness, type Fault, fatalLine } from "./faults.ts";
import { type Anchor, type Memory, readMemory, writeMemory } from "./Memory.ts";
import {
  type LogLine,
  type PonderProcess,
  type SpawnPonderParameters,
  spawnPonder,
} from "./ponderProcess.ts";
import { readLag } from "./readLag.ts";

const WARNING = 40;
/** Milliseconds that a stopping indexer has to close its database. */
const GRACE = 2_000;
const LONGEST_PAUSE = 10_000;
/** Times that it may die before it was ready until its database is held for broken. */
const TRIES = 3;

export type SuperviseParameters = {
  readonly chain: ChainReader;
  readonly database: Database;
  readonly directory: string;
  /** Where the indexer answers. */
  readonly url: string;
  /** Milliseconds. */
  readonly interval: number;
  readonly patience: number;
  readonly spawn: Omit<SpawnPonderParameters, "onLog">;
  readonly log: (line: string) => void;
};

export type Supervisor = {
  readonly ready: Promise<void>;
  close(): Promise<void>;
  pid(): number | undefined;
};

/** Folders of this process's own indexers. */
const inUse = new Set<string>();

/** Keeps one indexer of one chain running until it is closed. */
export function supervise(parameters: SuperviseParameters): Supervisor {
  const { chain, database, directory, url, interval, patience, spawn, log } = parameters;
  const { promise: ready, resolve: resolveReady, reject: rejectReady } = Promise.withResolvers<void>();
  ready.catch(() => undefined); // whoever does not wait for it needs no answer
  const closing = new AbortController();
  const closed = () => closing.signal.aborted;
  const pause = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: closing.signal }).catch(() => undefined);
  let child: PonderProcess | undefined;

  const work = run().catch((error: unknown) => {
    log(`gave up: ${error instanceof Error ? error.message : error}`);
    rejectReady(error);
  });

  return {
    ready,
    pid: () => child?.pid,
    async close() {
      closing.abort();
      await work;
      rejectReady(new Error("The indexer was closed before it was ready"));
    },
  };

  async function run() {
    if (inUse.has(directory)) throw new Error(`this process already indexes into ${directory}`);
    inUse.add(directory);
    try {
      await runAlone();
    } finally {
      inUse.delete(directory);
    }
  }

  async function runAlone() {
    let memory = await takeOver();
    let failures = 0;
    let stuckAt: number | undefined;
    while (!closed()) {
      const view = await waitForChain(memory?.anchor);
      if (view === undefined) break;
      const { genesis } = view;
      memory = await remember(memory, view);
      const started = performance.now();
      const { fault, wasReady } = await watchOne(memory, (anchor) => {
        memory = { genesis, anchor, owner: process.pid };
        return writeMemory(directory, memory);
      });
      if (fault === undefined) break;

      failures = wasReady ? 0 : failures + 1;
      const isSpoilt = database.isDisposable && failures > 0 && failures % TRIES === 0;
      const isBroken = isSpoilt || (fault.stuckAt !== undefined && fault.stuckAt === stuckAt);
      stuckAt = fault.stuckAt;
      const remedy = isBroken ? "rebuild" : fault.remedy;
      log(
        `${fault.reason}: ${remedy === "rebuild" ? "dropping the database and indexing anew" : "starting it again"}`,
      );
      await untilDone(remedy === "rebuild" ? database.drop : database.unlock);
      if (remedy === "rebuild") memory = undefined;
      if (performance.now() - started < LONGEST_PAUSE)
        await pause(Math.min(200 * 2 ** failures, LONGEST_PAUSE));
    }
    if (memory !== undefined) await writeMemory(directory, { genesis: memory.genesis, ...anchorOf(memory) });
  }

  /** Makes sure that no other watchdog works here, and that what a killed one left can be used. */
  async function takeOver(): Promise<Memory | undefined> {
    const memory = await readMemory(directory);
    if (memory === undefined) return undefined;
    const { owner } = memory;
    if (owner !== undefined && owner !== process.pid && isAlive(owner)) {
      throw new Error(`process ${owner} already indexes into ${directory}`);
    }
    // Ponder does not always give its lock back when it is stopped.
    await untilDone(database.unlock);
    return memory;
  }

  /** Works on the database until it is there. */
  async function untilDone(work: () => Promise<void>) {
    for (let told = false; !closed(); await pause(interval)) {
      try {
        return await work();
      } catch (error) {
        if (!told) log(`waiting for the database: ${error instanceof Error ? error.message : error}`);
        told = true;
      }
    }
  }

  async function waitForChain(anchor: Anchor | undefined) {
    for (let told = false; !closed(); await pause(interval)) {
      const view = await viewChain(anchor);
      if (view?.genesis !== undefined) return { ...view, genesis: view.genesis };
      if (!told) log("waiting for the chain");
      told = true;
    }
    return undefined;
  }

  /** Checks what was indexed before against the chain, and makes this process its owner. */
  async function remember(memory: Memory | undefined, view: ChainView & { readonly genesis: Hash }) {
    const fault = memory && chainFault(memory, view);
    if (fault !== undefined) {
      log(`${fault.reason} meanwhile: dropping the database and indexing anew`);
      await untilDone(database.drop);
    }
    const kept = fault === undefined && memory !== undefined ? anchorOf(memory) : {};
    const next: Memory = { genesis: view.genesis, ...kept, owner: process.pid };
    await writeMemory(directory, next);
    return next;
  }

  /** Runs one indexer until something is wrong with it, or until the end. */
  async function watchOne(
    memory: Memory,
    keep: (anchor: Anchor) => Promise<void>,
  ): Promise<{ readonly fault: Fault | undefined; readonly wasReady: boolean }> {
    const told = Promise.withResolvers<Fault>();
    let lastWords = "";
    const onLog = ({ level, msg, port, error }: LogLine) => {
      const text = error?.message === undefined ? msg : `${msg}: ${error.message}`;
      if (level > WARNING && !closed()) {
        lastWords = text;
        log(text);
      }
      const fault = fatalLine(text);
      if (fault !== undefined) told.resolve(fault);
      if (port !== undefined && port !== spawn.port) {
        told.reject(new Error(`port ${spawn.port} is taken`));
      }
    };
    const indexer = spawnPonder({ ...spawn, onLog });
    child = indexer;
    let wasReady = false;
    const done = new AbortController();
    let fault: Fault | undefined;
    try {
      fault = await Promise.race([
        told.promise,
        indexer.exited.then(
          (how): Fault => ({ remedy: "restart", reason: `it died (${how}) ${lastWords}`.trim() }),
        ),
        look(memory, keep, done.signal, () => {
          wasReady = true;
          resolveReady();
        }),
      ]);
    } finally {
      done.abort();
      await indexer.stop(GRACE);
      child = undefined;
    }
    return { fault: closed() ? undefined : fault, wasReady };
  }

  /** Looks at chain and indexer again and again. */
  async function look(
    memory: Memory,
    keep: (anchor: Anchor) => Promise<void>,
    done: AbortSignal,
    onReady: () => void,
  ): Promise<Fault | undefined> {
    const stillness = createStillness();
    let { anchor } = memory;
    for (let isReady = false; !done.aborted; await pause(isReady ? interval : Math.min(interval, 250))) {
      if (closed()) return undefined;
      const lag = await readLag(url);
      if (!isReady && lag?.ready) {
        isReady = true;
        onReady();
      }
      const view = await viewChain(anchor);
      if (view === undefined) continue; // a node that does not answer says nothing about the index
      const fault = chainFault({ ...memory, ...(anchor && { anchor }) }, view);
      if (fault !== undefined) return fault;
      const still = stillness.look({ now: performance.now(), height: view.height, indexed: lag?.indexed });
      if (isReady && still > patience) {
        return {
          remedy: "restart",
          reason: `it stands still at block ${lag?.indexed} of ${view.height}`,
          stuckAt: lag?.indexed ?? -1,
        };
      }
      if (lag?.final !== undefined && lag.final !== anchor?.block) {
        const hash = await chain.hashOf(lag.final).catch(() => undefined);
        if (hash !== undefined) {
          anchor = { block: lag.final, hash };
          await keep(anchor);
        }
      }
    }
    return undefined;
  }

  async function viewChain(anchor: Anchor | undefined) {
    try {
      const [genesis, atAnchor, height] = await Promise.all([
        chain.hashOf(0),
        anchor && chain.hashOf(anchor.block),
        chain.height(),
      ]);
      return { genesis, atAnchor, height };
    } catch {
      return undefined;
    }
  }
}

function anchorOf({ anchor }: Memory): { readonly anchor?: Anchor } {
  return anchor === undefined ? {} : { anchor };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
