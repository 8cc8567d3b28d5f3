import { globSync, readFileSync } from "node:fs";

export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** A line for each dependency whose version is a range, so that an install could change under us. */
export function inexactVersions(path: string, manifest: Manifest): string[] {
  const groups = [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.peerDependencies,
    manifest.optionalDependencies,
  ];
  return groups
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${path}: ${name} is "${version}", not an exact version`);
}

/** A line when the lock file holds another number of viems than one: two never accept each other's types. */
export function viemCopies(lockedPaths: readonly string[]): string[] {
  const copies = lockedPaths.filter((path) => path.endsWith("node_modules/viem"));
  return copies.length === 1
    ? []
    : [`package-lock.json holds ${copies.length} copies of viem: ${copies.join(", ")}`];
}

/** What is wrong with the versions of all workspaces and the lock file; empty when nothing is. */
export function checkDependencies(): string[] {
  const root = readJson("package.json");
  const manifests = [
    "package.json",
    ...globSync(root.workspaces.map((folder: string) => `${folder}/package.json`)),
  ];
  const lock = readJson("package-lock.json");
  return [
    ...manifests.flatMap((path) => inexactVersions(path, readJson(path))),
    ...viemCopies(Object.keys(lock.packages)),
  ];
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, "utf8"));
}
