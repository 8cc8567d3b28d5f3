import { parseEther } from "viem";
import { getTransactionCount } from "viem/actions";
import { afterAll, beforeAll, expect, it } from "vitest";
import { localAccount } from "../../../test/fixtures.ts";
import { capability, type Market, price, restarted, serving, startMarket } from "../../../test/market.ts";
import { findAgents, priceOf } from "../jobs/findAgents.ts";
import { ensureAgent } from "./ensureAgent.ts";

const DAY = 86_400;
let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.chain.stop());

const card = { name: "Upper", description: "Writes text in capitals." };
const account = localAccount(1).address;

it("does nothing for an agent that is as it should be, and only what is missing for one that is not", async () => {
  const { chain, store, agentId, provider, token } = market;
  const client = restarted(chain, 1, { store });
  const offers = [{ capability, price, token, chainId: chain.chain.id }];
  const wanted = {
    card: { ...card, offers },
    capabilities: [{ slug: capability, level: 50 }],
    bond: parseEther("1000"),
  };
  const before = await getTransactionCount(provider, { address: account });
  expect(await ensureAgent(client, wanted)).toMatchObject({ agentId });
  expect(await getTransactionCount(provider, { address: account })).toBe(before);

  const capabilities = [...wanted.capabilities, { slug: "text.lower", level: 10 }];
  await ensureAgent(client, { ...wanted, capabilities, bond: parseEther("1500") });
  expect((await client.staking.getBond({ agentId })).bonded).toBe(parseEther("1500"));
  expect(await client.agents.getLevel({ agentId, capability: "text.lower" })).toBe(10);
});

it("lets an agent be found by its capability, with what it asks", async () => {
  const { chain, client, agentId, token } = market;
  const [agent, ...others] = await findAgents(client, { capability });
  expect(others).toEqual([]);
  expect(agent).toMatchObject({ agentId, level: 50, score: 500, card: { name: "Upper" } });
  expect(priceOf(agent!, { capability, token, chainId: chain.chain.id })).toBe(price);
  expect(await findAgents(client, { capability: "text.sideways" })).toEqual([]);
});

it("beats before the agent's registration ends, and when it starts after that", async () => {
  const { chain, client, provider, agentId } = market;
  const now = async () =>
    Number((await client.request({ method: "eth_getBlockByNumber", params: ["latest", false] }))!.timestamp);
  await chain.test.increaseTime({ seconds: 17 * 3_600 });
  await chain.test.mine({ blocks: 1 });
  const loop = serving(provider, { agentId });
  await expect.poll(() => loop.ofType("heartbeat"), { timeout: 10_000 }).toHaveLength(1);
  expect((await client.agents.get({ agentId })).activeUntil).toBeGreaterThan((await now()) + DAY * 0.9);
  await loop.stop();

  await chain.test.increaseTime({ seconds: 2 * DAY });
  await chain.test.mine({ blocks: 1 });
  expect(await findAgents(client, { capability })).toEqual([]);
  const revived = serving(provider, { agentId });
  await expect.poll(() => revived.ofType("heartbeat"), { timeout: 10_000 }).toHaveLength(1);
  await revived.stop();
});
