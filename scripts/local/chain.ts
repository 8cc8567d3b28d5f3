import { mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, http } from "viem";
import { getChainId } from "viem/actions";
import { ACCOUNTS } from "./accounts.ts";
import { copyOfChain, repairChain } from "./chainCopy.ts";
import { keepRunning } from "./keepRunning.ts";
import type { Log } from "./log.ts";

export type Chain = {
  readonly url: string;
  /** The node's process, for tests that kill it. */
  readonly pid: number | undefined;
  /** Rejects when the node died too often. */
  readonly ended: Promise<void>;
  /** Stops the node, which keeps all blocks. */
  stop(): Promise<void>;
};

export type StartChainParameters = {
  readonly port: number;
  /** Keeps the chain, so that the next start goes on with it. */
  readonly directory: string;
  readonly log: Log;
};

/** Seconds between two blocks when there is nothing to mine; a transaction is mined at once. */
const BLOCK_TIME = 2;
/** Seconds between two times that the node writes the chain down: what a killed node can lose. */
const STATE_INTERVAL = 2;
/** States of the past that the node keeps on disk, half a megabyte each; the latest thousand or so it has in memory. */
const STATES = 64;
const COPY_INTERVAL = 5_000;

// The binary itself: its wrapper for npm is a process more, which outlives a signal.
const anvil = createRequire(import.meta.url).resolve(
  `@foundry-rs/anvil-${process.platform}-${process.arch === "x64" ? "amd64" : process.arch}/bin/anvil`,
);
// Descriptor 3 is the channel to this process: it closes when this process is gone, however it went.
const END_WITH_PARENT = `(cat <&3; kill $$) >/dev/null 2>&1 & exec "$@" 3<&-`;

/** Runs a node on a chain that outlives it. */
export async function startChain({ port, directory, log }: StartChainParameters): Promise<Chain> {
  await mkdir(directory, { recursive: true });
  const state = join(directory, "state.json");
  const history = join(directory, "history");
  const node = keepRunning({
    command: "sh",
    args: [
      ...["-c", END_WITH_PARENT, "sh", anvil],
      ...["--port", String(port), "--chain-id", "31337", "--accounts", String(ACCOUNTS), "--silent"],
      ...["--block-time", String(BLOCK_TIME), "--mixed-mining"],
      ...["--max-persisted-states", String(STATES), "--cache-path", history],
      ...["--state", state, "--state-interval", String(STATE_INTERVAL)],
    ],
    log,
    prepare: async () => {
      await rm(history, { recursive: true, force: true }); // a node does not read what another one left
      await mkdir(history);
      await repairChain(state, log);
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const copying = setInterval(() => void copyOfChain(state), COPY_INTERVAL);
  const stop = async () => {
    clearInterval(copying);
    await node.stop();
  };
  try {
    await Promise.race([answering(url), node.ended.then(() => Promise.reject(new Error("The node ended")))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    get pid() {
      return node.pid;
    },
    ended: node.ended,
    stop,
  };
}

async function answering(url: string): Promise<void> {
  const client = createClient({ transport: http(url, { retryCount: 0 }) });
  for (;;) {
    const id = await getChainId(client).catch(() => undefined);
    if (id !== undefined) return;
    await sleep(50);
  }
}
