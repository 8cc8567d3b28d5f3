import { concat, encodeAbiParameters, parseEther, toFunctionSelector } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf, timeOf, wait } from "../../test/fixtures.ts";
import { account, type IndexedMarket, lower, startIndexedMarket } from "./indexedMarket.ts";
import { done, registerWith, sendRaw } from "./indexing.ts";
import { word } from "./jobLives.ts";

let market: IndexedMarket;
beforeAll(async () => {
  market = await startIndexedMarket();
  const { client, provider, openSigned } = market;
  // Each paid job backs one feedback.
  for (const terms of [await openSigned(), await openSigned()]) {
    await done(provider, provider.jobs.submit({ terms, deliverable: word("work") }));
    await done(client, client.jobs.complete({ terms }));
  }
});
afterAll(() => market?.stop());

describe("agents", () => {
  const agentOf = async (id: bigint) => {
    const { ask, upToDate } = market;
    await upToDate();
    const { agent } = await ask(
      `query($id: BigInt!) { agent(id: $id) {
        owner wallet uri capabilities activeUntil registeredAt bonded locked unbonding withdrawableAt feedbacks
        metadata { items { key value } } capabilityLevels(orderBy: "slug") { items { slug level } }
        bondMovements(orderBy: "id") { items { kind } } feedback { items { value backed revoked tag1
          responses { items { responder uri } } } }
      } }`,
      { id: String(id) },
    );
    return agent;
  };

  it("follow registration, card, capabilities, listing and transfer", async () => {
    const { local, ask } = market;
    const stranger = clientOf(local, account.stranger);
    await local.test.setBalance({ address: account.stranger.address, value: parseEther("10") });
    const id = await registerWith(stranger, {
      agentURI: "ipfs://one",
      metadata: [{ key: "color", value: "0xc0ffee" }],
    });
    expect(await agentOf(id)).toMatchObject({
      owner: lower(account.stranger.address),
      wallet: lower(account.stranger.address),
      uri: "ipfs://one",
      capabilities: [],
      activeUntil: "0",
      metadata: { items: [{ key: "color", value: "0xc0ffee" }] },
    });
    const capabilities = [
      { slug: "image.ocr", level: 80 },
      { slug: "audio.cut", level: 20 },
    ];
    await done(stranger, stranger.agents.setCapabilities({ agentId: id, capabilities }));
    await done(stranger, stranger.agents.setURI({ agentId: id, agentURI: "ipfs://two" }));
    const listed = await agentOf(id);
    expect(listed).toMatchObject({ uri: "ipfs://two", capabilities: ["audio.cut", "image.ocr"] });
    expect(listed.capabilityLevels.items).toEqual([
      { slug: "audio.cut", level: 20 },
      { slug: "image.ocr", level: 80 },
    ]);
    expect(Number(listed.activeUntil)).toBeGreaterThan(Number(await timeOf(local)));
    const found = await ask(
      '{ agents(where: { capabilities_has: "image.ocr" }) { items { id } totalCount } }',
    );
    expect(found.agents).toEqual({ items: [{ id: String(id) }], totalCount: 1 });

    const fewer = [{ slug: "image.ocr", level: 0 }];
    await done(stranger, stranger.agents.setCapabilities({ agentId: id, capabilities: fewer }));
    await done(stranger, stranger.agents.retire({ agentId: id }));
    await done(
      stranger,
      stranger.agents.transfer({ agentId: id, from: account.stranger.address, to: account.client.address }),
    );
    const moved = await agentOf(id);
    expect(moved).toMatchObject({
      owner: lower(account.client.address),
      wallet: null,
      capabilities: ["audio.cut"],
    });
    expect(Number(moved.activeUntil)).toBeLessThanOrEqual(Number(await timeOf(local)));
  });

  it("follow a bond in and out", async () => {
    const { provider, local, ask, agentId } = market;
    await done(provider, provider.staking.unbond({ agentId, amount: parseEther("100") }));
    expect(await agentOf(agentId)).toMatchObject({ unbonding: String(parseEther("100")) });
    await done(provider, provider.staking.cancelUnbonding({ agentId }));
    await done(provider, provider.staking.unbond({ agentId, amount: parseEther("30") }));
    await wait(local, 121);
    await done(provider, provider.staking.withdraw({ agentId, to: account.provider.address }));
    const agent = await agentOf(agentId);
    expect(agent).toMatchObject({ unbonding: "0", withdrawableAt: "0" });
    const kinds = agent.bondMovements.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.slice(-4)).toEqual(["unbond", "cancel", "unbond", "withdraw"]);
    const { ledgerMovements } = await ask(
      "{ ledgerMovements(where: { cause: unbonded }) { items { amount agentId } } }",
    );
    expect(ledgerMovements.items).toEqual([{ amount: String(parseEther("30")), agentId: String(agentId) }]);
  });

  it("collect feedback, its backing, answers and revocation", async () => {
    const { client, provider, agentId } = market;
    const before = await agentOf(agentId);
    await done(client, client.reputation.giveFeedback({ agentId, value: 5n, tag1: "quality" }));
    const feedback = { agentId, clientAddress: account.client.address, feedbackIndex: 1n };
    await done(provider, provider.reputation.respond({ ...feedback, responseURI: "ipfs://thanks" }));
    await done(client, client.reputation.giveFeedback({ agentId, value: -3n, tag1: "speed" }));
    await done(client, client.reputation.revokeFeedback({ agentId, feedbackIndex: 2n }));
    const agent = await agentOf(agentId);
    expect(agent.feedbacks).toBe(before.feedbacks + 1);
    expect(agent.feedback.items).toEqual([
      {
        value: "5",
        backed: true,
        revoked: false,
        tag1: "quality",
        responses: { items: [{ responder: lower(account.provider.address), uri: "ipfs://thanks" }] },
      },
      { value: "-3", backed: true, revoked: true, tag1: "speed", responses: { items: [] } },
    ]);
  });

  it("survive whatever a stranger writes", async () => {
    const { client, local, ask, upToDate, lines } = market;
    const stranger = clientOf(local, account.stranger);
    const hostile = [
      `<script>alert(1)</script>'"; DROP TABLE agent; --`,
      "null \0 byte and a lone \ud800 surrogate",
      "\u202e\u0000\uffff emoji \u{1f4a9}",
      `data:text/plain,${"x".repeat(20_000)}`,
    ];
    const ids: bigint[] = [];
    for (const agentURI of hostile) ids.push(await registerWith(stranger, { agentURI }));
    const key = "k".repeat(5_000);
    await done(
      stranger,
      stranger.agents.setMetadata({ agentId: ids[0]!, key, value: `0x${"ff".repeat(10_000)}` }),
    );
    const feedbackURI = "y".repeat(100_000);
    await done(
      client,
      client.reputation.giveFeedback({ agentId: ids[1]!, value: 1n, tag1: "\0", feedbackURI }),
    );
    // Bytes that are no UTF-8 at all, under a key that is none either.
    const { contracts } = local.deployment;
    const data = encodeAbiParameters([{ type: "bytes" }], ["0xc328ff00fe80"]);
    await sendRaw(
      local,
      account.stranger,
      contracts.agentRegistry,
      concat([toFunctionSelector("register(string)"), data]),
    );
    await upToDate();
    const { agents } = await ask(
      'query($ids: [BigInt!]) { agents(where: { id_in: $ids }, orderBy: "id") { items { uri } } }',
      { ids: ids.map(String) },
    );
    const uris = agents.items.map(({ uri }: { uri: string }) => uri);
    expect(uris[0]).toBe(hostile[0]);
    expect(uris[1]).toBe("null \ufffd byte and a lone \ufffd surrogate");
    expect(uris[3]).toBe(hostile[3]);
    const { feedbacks } = await ask(
      "query($id: BigInt!) { feedbacks(where: { agentId: $id }) { items { uri tag1 } } }",
      {
        id: String(ids[1]),
      },
    );
    expect(feedbacks.items[0].uri).toHaveLength(65_536);
    expect(feedbacks.items[0].tag1).toBe("\ufffd");
    expect(lines).toEqual([]);
  });
});
