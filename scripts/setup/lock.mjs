import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Takes a lock file, waiting while a living process holds it, and resolves to its release.
 *
 * @param {string} file
 * @param {() => void} onWait Called once when somebody else holds it.
 * @returns {Promise<() => void>}
 */
export async function lock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (isHeld(file)) {
      if (!waited) onWait();
      await sleep(250);
    } else {
      rmSync(file, { force: true }); // its process died without releasing it
    }
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
