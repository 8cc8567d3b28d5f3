import { zeroAddress } from "viem";
import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf, type LocalChain, localAccount, startHardhat, timeOf } from "../../../../test/fixtures.ts";
import { capabilityId, eventOf } from "../../index.ts";

const owner = localAccount(1);
const wallet = localAccount(2);
let local: LocalChain;

beforeAll(async () => {
  local = await startHardhat();
});
afterAll(() => local.stop());

const client = () => clientOf(local, owner);
const mined = async (write: Promise<`0x${string}`>) => client().waitFor({ hash: await write });

async function registered(): Promise<bigint> {
  return eventOf((await mined(client().agents.register({ agentURI: "ipfs://card" }))).events, "Registered")
    .args.agentId;
}

it("registers with a card, without one and with metadata", async () => {
  const agentId = await registered();
  expect(await client().agents.get({ agentId })).toEqual({
    agentId,
    owner: owner.address,
    wallet: owner.address,
    agentURI: "ipfs://card",
    activeUntil: 0,
  });
  const bare = eventOf((await mined(client().agents.register())).events, "Registered").args;
  expect(bare).toMatchObject({ agentId: agentId + 1n, agentURI: "" });
  const { events } = await mined(
    client().agents.register({ agentURI: "a", metadata: [{ key: "k", value: "0x0102" }] }),
  );
  const id = eventOf(events, "Registered").args.agentId;
  expect(await client().agents.getMetadata({ agentId: id, key: "k" })).toBe("0x0102");
});

it("names the agent that does not exist", async () => {
  await expect(client().agents.get({ agentId: 999n })).rejects.toMatchObject({
    errorName: "ERC721NonexistentToken",
    args: [999n],
    contract: "agentRegistry",
  });
});

it("replaces card and metadata", async () => {
  const agentId = await registered();
  await mined(client().agents.setURI({ agentId, agentURI: "ipfs://other" }));
  await mined(client().agents.setMetadata({ agentId, key: "region", value: "0xeeff" }));
  expect((await client().agents.get({ agentId })).agentURI).toBe("ipfs://other");
  expect(await client().agents.getMetadata({ agentId, key: "region" })).toBe("0xeeff");
  await expect(
    client().agents.setMetadata({ agentId, key: "agentWallet", value: "0x" }),
  ).rejects.toMatchObject({
    errorName: "ReservedMetadataKey",
    args: ["agentWallet"],
  });
});

it("sets a wallet that proved itself, and looks it up until it leaves", async () => {
  const agentId = await registered();
  const deadline = (await timeOf(local)) + 120n;
  const proof = await clientOf(local, wallet).agents.signWallet({ agentId, owner: owner.address, deadline });
  await mined(client().agents.setWallet(proof));
  expect(await client().agents.getWallet({ agentId })).toBe(wallet.address);
  expect(await client().agents.ofWallet({ wallet: wallet.address })).toBe(agentId);
  expect(await client().agents.isController({ agentId, account: wallet.address })).toBe(true);
  await mined(clientOf(local, wallet).agents.unsetWallet({ agentId }));
  expect(await client().agents.getWallet({ agentId })).toBe(zeroAddress);
  expect(await client().agents.ofWallet({ wallet: wallet.address })).toBe(0n);
});

it("lists capabilities by the hash of their slug, until the agent retires", async () => {
  const agentId = await registered();
  const { events } = await mined(
    client().agents.setCapabilities({ agentId, capabilities: [{ slug: "text.keywords", level: 80 }] }),
  );
  expect(eventOf(events, "CapabilitySet").args.capability).toBe(capabilityId("text.keywords"));
  expect(await client().agents.getLevel({ agentId, capability: "text.keywords" })).toBe(80);
  const { activeUntil } = await client().agents.get({ agentId });
  await mined(client().agents.retire({ agentId }));
  const retired = (await client().agents.get({ agentId })).activeUntil;
  expect(retired).toBeLessThan(activeUntil);
  await mined(client().agents.heartbeat({ agentId }));
  expect((await client().agents.get({ agentId })).activeUntil).toBeGreaterThanOrEqual(activeUntil);
});

it("says so when there is no canonical registry to link to", async () => {
  const agentId = await registered();
  await expect(client().agents.link({ agentId, externalId: 1n })).rejects.toMatchObject({
    errorName: "NoCanonicalRegistry",
  });
  await mined(client().agents.unlink({ agentId }));
  expect(await client().agents.getLink({ agentId })).toBeUndefined();
});

it("hands an agent over, after which the old owner may not act", async () => {
  const agentId = await registered();
  await mined(client().agents.transfer({ agentId, from: owner.address, to: wallet.address }));
  expect((await client().agents.get({ agentId })).owner).toBe(wallet.address);
  await expect(client().agents.setURI({ agentId, agentURI: "" })).rejects.toMatchObject({
    errorName: "NotAuthorized",
    args: [agentId, owner.address],
  });
});
