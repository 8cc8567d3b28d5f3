import { afterAll, beforeAll, expect, it } from "vitest";
import {
  clientOf,
  fund,
  type LocalChain,
  localAccount,
  registerAgent,
  startHardhat,
} from "../../../../test/fixtures.ts";

const owner = localAccount(1);
const critic = localAccount(2);
let local: LocalChain;
let agentId: bigint;

beforeAll(async () => {
  local = await startHardhat();
  await fund(local, owner);
  agentId = await registerAgent(local, owner);
});
afterAll(() => local.stop());

const client = () => clientOf(local, critic);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });

it("reads a newcomer's score, record and pair", async () => {
  expect(await client().reputation.getScore({ agentId })).toBe(500n);
  expect(await client().reputation.getRecord({ agentId })).toMatchObject({
    score: 500,
    completed: 0,
    activeSince: 0,
  });
  expect(await client().reputation.getPair({ agentId, clientAddress: critic.address })).toEqual({
    gained: 0,
    settledJobs: 0,
    lastIndex: 0n,
  });
});

it("gives, answers, sums up and revokes feedback", async () => {
  await mined(client().reputation.giveFeedback({ agentId, value: 90n, tag1: "starred" }));
  await mined(client().reputation.giveFeedback({ agentId, value: 70n, tag1: "starred" }));
  const clientAddress = critic.address;
  const clientAddresses = [clientAddress];
  expect(await client().reputation.getClients({ agentId })).toEqual(clientAddresses);
  expect(await client().reputation.getLastIndex({ agentId, clientAddress })).toBe(2n);
  expect(await client().reputation.getSummary({ agentId, clientAddresses, tag1: "starred" })).toEqual({
    count: 2n,
    value: 80n,
    valueDecimals: 0,
  });

  const feedbackIndex = 1n;
  const answer = { agentId, clientAddress, feedbackIndex, responseURI: "ipfs://answer" };
  await mined(clientOf(local, owner).reputation.respond(answer));
  expect(await client().reputation.getResponseCount({ agentId, clientAddress, feedbackIndex })).toBe(1n);
  expect(await client().reputation.isBacked({ agentId, clientAddress, feedbackIndex })).toBe(false);

  await mined(client().reputation.revokeFeedback({ agentId, feedbackIndex }));
  expect(await client().reputation.readFeedback({ agentId, clientAddress, feedbackIndex })).toEqual({
    value: 90n,
    valueDecimals: 0,
    tag1: "starred",
    tag2: "",
    isRevoked: true,
  });
  const left = await client().reputation.readAllFeedback({ agentId });
  expect(left.map(({ feedbackIndex: index, value }) => [index, value])).toEqual([[2n, 70n]]);
});

it("refuses an owner's praise, and a summary of nobody", async () => {
  await expect(
    clientOf(local, owner).reputation.giveFeedback({ agentId, value: 100n }),
  ).rejects.toMatchObject({
    errorName: "SelfFeedback",
    args: [agentId, owner.address],
    contract: "reputation",
  });
  await expect(client().reputation.getSummary({ agentId, clientAddresses: [] })).rejects.toMatchObject({
    errorName: "NoClients",
  });
});
