import { createRequire } from "node:module";
import hardhatToolboxViem from "@nomicfoundation/hardhat-toolbox-viem";
import { defineConfig } from "hardhat/config";

// The compiler comes from npm, so a build needs no download.
const compiler = {
  version: "0.8.37",
  path: createRequire(import.meta.url).resolve("solc/soljson.js"),
};
// Cancun is the oldest fork with transient storage; newer chains run it unchanged.
const settings = { evmVersion: "cancun", optimizer: { enabled: true, runs: 1_000 }, viaIR: true };

export default defineConfig({
  plugins: [hardhatToolboxViem],
  solidity: {
    profiles: {
      default: { ...compiler, settings },
      production: { ...compiler, settings },
    },
  },
  paths: { sources: "./contracts", tests: { solidity: "./test/invariants" } },
  test: { solidity: { fuzz: { runs: 256 }, invariant: { runs: 64, depth: 64 } } },
});
