import { readFile } from "node:fs/promises";
import { createAinurClient } from "@ainur/sdk";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type LocalChain, localAccount, startHardhat } from "../../test/fixtures.ts";
import { quickstart } from "./quickstart.ts";

let local: LocalChain;

beforeAll(async () => {
  local = await startHardhat();
});
afterAll(() => local.stop());

it("does what the README shows", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(await readFile(new URL("quickstart.ts", import.meta.url), "utf8"));

  const account = localAccount(0);
  const agentId = await quickstart({ ...local, account });
  const client = createAinurClient({ ...local, account });
  expect(await client.staking.isEligible({ agentId })).toBe(true);
  expect(await client.agents.getLevel({ agentId, capability: "text.keywords" })).toBe(80);
});
