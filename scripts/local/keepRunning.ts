import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./log.ts";

export type KeepRunningParameters = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly log: Log;
  /** Done before each start. */
  readonly prepare?: () => Promise<void>;
  /** Told of each message that the process sends. */
  readonly onMessage?: (message: unknown) => void;
};

/** A program that is started again when it dies. */
export type RunningProcess = {
  readonly pid: number | undefined;
  /** Settles when it ended by itself without an error, or was stopped; rejects when it died too often. */
  readonly ended: Promise<void>;
  /** Asks it to end, and makes it when it takes too long. Settles when it is gone. */
  stop(): Promise<void>;
};

/** Deaths within a minute after which a program is given up. */
const MOST_DEATHS = 5;
const MINUTE = 60_000;
/** Milliseconds before it is started again. */
const PAUSE = 1_000;
/** Milliseconds that a program has to end. */
const GRACE = 8_000;

/** Runs a program, prints what it prints, and starts it again when it dies, up to a limit. */
export function keepRunning({
  command,
  args,
  env = {},
  log,
  prepare,
  onMessage,
}: KeepRunningParameters): RunningProcess {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const ended = run();
  ended.catch(() => undefined);
  return {
    get pid() {
      return child?.pid;
    },
    ended,
    async stop() {
      stopping.abort();
      await ended.catch(() => undefined);
    },
  };

  async function run(): Promise<void> {
    let deaths: number[] = [];
    while (!stopping.signal.aborted) {
      await prepare?.();
      const how = await once();
      if (stopping.signal.aborted || how === "code 0") return;
      const now = performance.now();
      deaths = [...deaths.filter((at) => now - at < MINUTE), now];
      if (deaths.length >= MOST_DEATHS) {
        log(`died ${deaths.length} times within a minute (${how}) and is given up`);
        throw new Error(`${command} ${args.join(" ")} died ${deaths.length} times within a minute: ${how}`);
      }
      log(`died (${how}) and is started again`);
      await sleep(PAUSE, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  /** Runs it once; resolves to how it ended. */
  async function once(): Promise<string> {
    // In a group of its own, so that a Ctrl-C reaches this process alone, which stops all in order.
    const started = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on("line", log);
    }
    if (onMessage !== undefined) started.on("message", onMessage);
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      started.kill("SIGTERM");
      timer = setTimeout(() => started.kill("SIGKILL"), GRACE);
    };
    stopping.signal.addEventListener("abort", stop);
    if (stopping.signal.aborted) stop();
    const how = await new Promise<string>((resolve) => {
      started.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
      started.once("error", (error) => resolve(error.message));
    });
    clearTimeout(timer);
    if (started.connected) started.disconnect();
    stopping.signal.removeEventListener("abort", stop);
    child = undefined;
    return how;
  }
}
