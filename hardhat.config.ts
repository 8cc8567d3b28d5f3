import { createRequire } from "node:module";
import hardhatToolboxViem from "@nomicfoundation/hardhat-toolbox-viem";
import { configVariable, defineConfig } from "hardhat/config";
import { testCompilerPlugin } from "./scripts/solidity/testCompilerPlugin.ts";

export default defineConfig({
  plugins: [hardhatToolboxViem, testCompilerPlugin],
  networks: {
    local: { type: "http", url: "http://127.0.0.1:8545", chainId: 31337 },
    // Any other chain, named by the environment.
    remote: {
      type: "http",
      url: configVariable("AINUR_RPC_URL"),
      accounts: [configVariable("AINUR_DEPLOYER_KEY")],
    },
  },
  solidity: {
    npmFilesToBuild: [
      "@openzeppelin/contracts/access/manager/AccessManager.sol",
      "@openzeppelin/contracts/governance/TimelockController.sol",
    ],
    isolated: false, // one run of the compiler for all contracts, and one for all tests
    version: "0.8.37",
    // The compiler comes from npm, so a build needs no download.
    path: createRequire(import.meta.url).resolve("solc/soljson.js"),
    settings: {
      // Cancun is the oldest fork with transient storage; newer chains run it unchanged.
      evmVersion: "cancun",
      optimizer: { enabled: true, runs: 200 },
      viaIR: true,
      metadata: { bytecodeHash: "none" }, // so that an edited comment changes no code
    },
  },
  paths: { sources: "./contracts", tests: { solidity: "./test/invariants" } },
  coverage: { skipFiles: ["contracts/mocks/**", "test/**"] },
  test: {
    solidity: {
      profiles: {
        default: { fuzz: { runs: 256 }, invariant: { runs: 64, depth: 64 } },
        thorough: { fuzz: { runs: 10_000 } },
      },
    },
  },
});
