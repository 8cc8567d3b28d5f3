import { globSync } from "node:fs";
import type { HardhatConfig } from "hardhat/types/config";
import type { HardhatPlugin } from "hardhat/types/plugins";

/**
 * Compiles tests without the optimiser, which takes most of a compiler run. They deploy contracts from artifacts, so what they are
 * themselves does not matter. A plugin rather than `overrides` in the configuration: Hardhat runs the compiler once for each object
 * of settings, and would make one for each file.
 */
export const testCompilerPlugin: HardhatPlugin = {
  id: "ainur-test-compiler",
  hookHandlers: {
    config: async () => ({
      default: async () => ({
        resolveUserConfig: async (userConfig, resolveVariable, next) => {
          const config = await next(userConfig, resolveVariable);
          for (const profile of Object.values(config.solidity.profiles)) compileTestsQuickly(profile);
          return config;
        },
      }),
    }),
  },
};

type BuildProfile = HardhatConfig["solidity"]["profiles"][string];

function compileTestsQuickly({ compilers: [compiler], overrides }: BuildProfile): void {
  if (compiler === undefined) return;
  const settings = { ...compiler.settings, optimizer: { enabled: false } };
  const testCompiler = { ...compiler, settings };
  for (const file of globSync(["contracts/**/*.t.sol", "test/invariants/**/*.t.sol"]))
    overrides[file] = testCompiler;
}
