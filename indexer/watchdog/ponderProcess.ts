import { spawn } from "node:child_process";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** One line of Ponder's log. */
export type LogLine = {
  /** As pino numbers them: 30 is information, 40 a warning, 50 an error. */
  readonly level: number;
  readonly msg: string;
  readonly port?: number;
  readonly error?: { readonly message?: string };
};

/** A running indexer without a watchdog. */
export type PonderProcess = {
  readonly pid: number | undefined;
  /** Settles when the process is gone, with how it went. */
  readonly exited: Promise<string>;
  /** Asks it to end, and makes it when it does not within `grace` milliseconds. Settles when it is gone. */
  stop(grace: number): Promise<void>;
};

export type SpawnPonderParameters = {
  readonly env: Readonly<Record<string, string>>;
  readonly schema: string;
  readonly port: number;
  readonly hostname: string;
  readonly onLog: (line: LogLine) => void;
};

const root = join(import.meta.dirname, "..");
// The program itself: a wrapper would outlive its signals.
const ponder = join(dirname(findPackageJSON("ponder", import.meta.url) ?? ""), "dist/esm/bin/ponder.js");

export function spawnPonder({ env, schema, port, hostname, onLog }: SpawnPonderParameters): PonderProcess {
  const child = spawn(
    process.execPath,
    [
      ...["--import", join(import.meta.dirname, "exitWithParent.ts")],
      ...[ponder, "start", "--schema", schema, "--port", String(port), "--hostname", hostname],
      ...["--log-format", "json"],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        PONDER_TELEMETRY_DISABLED: "1",
        NODE_NO_WARNINGS: "1",
        PORT: String(port),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on("line", (line) => onLog(parseLine(line)));
  }
  const exited = new Promise<string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    child.once("error", (error) => resolve(error.message));
  });
  return {
    pid: child.pid,
    exited,
    async stop(grace) {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), grace);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** A line that is not Ponder's comes from Node, which speaks only when something is wrong. */
function parseLine(line: string): LogLine {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === "object" && parsed !== null && "msg" in parsed) return parsed as LogLine;
  } catch {}
  return { level: 50, msg: line };
}
