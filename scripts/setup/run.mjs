import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];
const SAME_KEYPRESS_MS = 500;

/**
 * Runs a program and resolves to its exit code (128 + n after signal n).
 *
 * A Ctrl-C reaches this process twice, from the terminal and from npm. The program therefore gets a process
 * group of its own and hears of a signal from here only, once.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>}
 */
export function run(file, args, options) {
  const child = spawn(file, args, { ...options, detached: true });
  /** @type {Map<NodeJS.Signals, number>} */
  const lastSeen = new Map();
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = Date.now();
    if (now - (lastSeen.get(signal) ?? 0) > SAME_KEYPRESS_MS) child.kill(signal);
    lastSeen.set(signal, now);
  };
  for (const signal of FORWARDED) process.on(signal, forward);

  return /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    })
  ).finally(() => {
    for (const signal of FORWARDED) process.off(signal, forward);
  });
}
