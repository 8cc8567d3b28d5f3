import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";

const running = new Set<ChildProcess>();

// A signal reaches this process only (see setup/run.mjs), so it takes its commands along, each with its workers.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => {
    for (const { pid } of running) if (pid !== undefined) process.kill(-pid, signal);
    process.exit(128 + constants.signals[signal]);
  });
}

/** Runs a program of the installed tree on this terminal; resolves to its exit code. */
export function streamCommand(command: string, args: readonly string[]): Promise<number> {
  return exitCode(start(command, args, { stdio: ["ignore", "inherit", "inherit"] }));
}

/** Runs a program of the installed tree; resolves to its exit code and all it printed. */
export async function captureCommand(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const child = start(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return { code: await exitCode(child), output };
}

function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  return child;
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  }).finally(() => running.delete(child));
}
