import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { differenceBetween, reasonToInstall } from "./tree.mjs";

describe("differenceBetween", () => {
  const viem = { "node_modules/viem": { version: "2.57.1" } };

  it("is undefined for equal trees", () => {
    expect(differenceBetween(viem, viem)).toBeUndefined();
  });

  it("names a package that is not installed", () => {
    expect(differenceBetween(viem, {})).toBe("node_modules/viem is not installed");
  });

  it("names both versions of a package that moved", () => {
    expect(differenceBetween(viem, { "node_modules/viem": { version: "2.0.0" } })).toBe(
      "node_modules/viem is 2.0.0, the lock file says 2.57.1",
    );
  });

  it("accepts that an optional package of another platform is absent", () => {
    expect(
      differenceBetween({ "node_modules/fsevents": { version: "2.3.3", optional: true } }, {}),
    ).toBeUndefined();
  });

  it("ignores the versions of the root and its workspaces", () => {
    expect(differenceBetween({ "": { version: "0.1.0" }, sdk: { version: "0.1.0" } }, {})).toBeUndefined();
  });
});

describe("reasonToInstall", () => {
  const lock = JSON.stringify({ packages: { "node_modules/viem": { version: "2.57.1" } } });
  const edr = `node_modules/@nomicfoundation/edr-${process.platform}-${process.arch}-gnu`;
  let root: string;

  const write = (path: string, content = "") => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "ainur-tree-"));
    write("package-lock.json", lock);
    write("node_modules/.package-lock.json", lock);
    write("node_modules/.bin/node");
    write(`${edr}/edr.node`);
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it("is undefined for a complete tree", () => {
    expect(reasonToInstall(root)).toBeUndefined();
  });

  it("sees that node_modules is missing", () => {
    rmSync(join(root, "node_modules"), { recursive: true });
    expect(reasonToInstall(root)).toBe("node_modules is missing");
  });

  it("sees a lock file that moved on", () => {
    write("package-lock.json", lock.replace("2.57.1", "2.58.0"));
    expect(reasonToInstall(root)).toBe("node_modules/viem is 2.57.1, the lock file says 2.58.0");
  });

  it("sees a Node whose install script was skipped, which leaves a link to nothing", () => {
    rmSync(join(root, "node_modules/.bin/node"));
    symlinkSync("../node/bin/node", join(root, "node_modules/.bin/node"));
    expect(reasonToInstall(root)).toBe("the pinned Node is missing");
  });

  it("sees that an install under Node 20 dropped Hardhat's native binary", () => {
    rmSync(join(root, edr), { recursive: true });
    expect(reasonToInstall(root)).toMatch(/^Hardhat's native binary is missing/);
  });
});
