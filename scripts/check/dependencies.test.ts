import { describe, expect, it } from "vitest";
import { inexactVersions, viemCopies } from "./dependencies.ts";

describe("inexactVersions", () => {
  it("accepts exact versions and pre-releases", () => {
    expect(inexactVersions("package.json", { dependencies: { viem: "2.57.1", next: "1.0.0-rc.2" } })).toEqual(
      [],
    );
  });

  it.each(["^2.57.1", "~2.57.1", "2.x", ">=2", "latest", "2.57"])("names a dependency at %s", (version) => {
    expect(inexactVersions("sdk/package.json", { devDependencies: { viem: version } })).toEqual([
      `sdk/package.json: viem is "${version}", not an exact version`,
    ]);
  });

  it("looks at peer and optional dependencies too", () => {
    const manifest = { peerDependencies: { a: "^1.0.0" }, optionalDependencies: { b: "^1.0.0" } };
    expect(inexactVersions("package.json", manifest)).toHaveLength(2);
  });
});

describe("viemCopies", () => {
  it("accepts one", () => {
    expect(viemCopies(["node_modules/viem", "node_modules/viem/node_modules/ox"])).toEqual([]);
  });

  it("names the places of a second one", () => {
    expect(viemCopies(["node_modules/viem", "node_modules/wagmi/node_modules/viem"])).toEqual([
      "package-lock.json holds 2 copies of viem: node_modules/viem, node_modules/wagmi/node_modules/viem",
    ]);
  });
});
