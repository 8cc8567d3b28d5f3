import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages */

/**
 * Why the tree at `root` needs an install, or undefined when it is complete.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function reasonToInstall(root) {
  const installedLock = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return "node_modules is missing";
  const difference = differenceBetween(
    packagesOf(join(root, "package-lock.json")),
    packagesOf(installedLock),
  );
  if (difference !== undefined) return difference;
  if (!existsSync(join(root, "node_modules", ".bin", "node"))) return "the pinned Node is missing";
  if (!hasHardhatBinary(root))
    return "Hardhat's native binary is missing (an install under Node 20 drops it)";
  return undefined;
}

/**
 * The first package that is not installed as locked. npm leaves optional ones of other platforms out, so
 * those may be absent.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @returns {string | undefined}
 */
export function differenceBetween(locked, installed) {
  for (const [path, { version, optional, devOptional }] of Object.entries(locked)) {
    if (!path.includes("node_modules/")) continue; // the root and its workspaces
    const present = installed[path];
    if (present === undefined && (optional || devOptional)) continue;
    if (present === undefined) return `${path} is not installed`;
    if (present.version !== version) return `${path} is ${present.version}, the lock file says ${version}`;
  }
  return undefined;
}

/** @param {string} root */
function hasHardhatBinary(root) {
  const scope = join(root, "node_modules", "@nomicfoundation");
  if (!existsSync(scope)) return false;
  return readdirSync(scope)
    .filter((name) => name.startsWith(`edr-${process.platform}-${process.arch}`))
    .some((name) => readdirSync(join(scope, name)).some((file) => file.endsWith(".node")));
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
