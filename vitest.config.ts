import { defineConfig } from "vitest/config";

const shared = { environment: "node", testTimeout: 30_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "units",
          include: ["{sdk,indexer,agents,app,scripts,bench}/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Each flow starts its own chain, indexer or browser: one at a time, after everything else.
        test: {
          ...shared,
          name: "flows",
          include: ["test/flows/**/*.test.{ts,tsx}"],
          testTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
