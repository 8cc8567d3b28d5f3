import { join } from "node:path";
import { lock } from "./lock.mjs";
import { run } from "./run.mjs";
import { reasonToInstall } from "./tree.mjs";

const PROGRESS_MS = 10_000;

/**
 * Installs what the lock file says when the tree lacks any of it; concurrent calls install once.
 *
 * npm must run under the pinned Node: under an older one it silently leaves out native packages that Hardhat
 * needs. npx brings both from the registry.
 *
 * @param {string} root
 * @param {{ devDependencies: Readonly<Record<string, string>>, packageManager: string }} manifest
 * @throws {Error} When npm fails, or succeeds and leaves something out; the message says what to do.
 */
export async function install(root, manifest) {
  if (reasonToInstall(root) === undefined) return;
  const release = await lock(join(root, ".ainur", "install.lock"), () =>
    console.error("Waiting for another process that installs the packages."),
  );
  try {
    const reason = reasonToInstall(root);
    if (reason === undefined) return;
    const npx = ["-y", "-p", `node@${manifest.devDependencies.node}`, "-p", manifest.packageManager, "npm"];
    await cleanInstall(root, npx, reason);
    const missing = reasonToInstall(root);
    if (missing !== undefined) {
      throw new Error(
        `The install finished, yet ${missing}. Most likely npm skipped install scripts or optional packages; run:\n` +
          `  npx ${npx.join(" ")} ci --ignore-scripts=false --include=dev --include=optional`,
      );
    }
  } finally {
    release();
  }
}

/**
 * @param {string} root
 * @param {readonly string[]} npx
 * @param {string} reason
 */
async function cleanInstall(root, npx, reason) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.error(`Installing packages, because ${reason}:\n  npx ${npx.join(" ")} ci`);
  const progress = setInterval(() => console.error(`  still installing after ${seconds()} s`), PROGRESS_MS);
  try {
    // npm's own output goes to stderr, so that a command's stdout stays its own.
    const code = await run("npx", [...npx, "ci"], { cwd: root, stdio: ["ignore", 2, 2] });
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; its output above says why.`);
  } finally {
    clearInterval(progress);
  }
  console.error(`Installed in ${seconds()} s.`);
}
