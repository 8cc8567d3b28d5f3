import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { ContentStore } from "../content/ContentStore.ts";
import { cidOf } from "../content/cid.ts";
import { ContentNotFound, ContentTooLarge, MalformedDocument } from "../content/errors.ts";
import { memoryStore } from "../content/memoryStore.ts";
import { encodeAgentCard } from "./AgentCard.ts";
import { agentCardDataUri } from "./agentCardDataUri.ts";
import { buildAgentCard } from "./buildAgentCard.ts";
import { AgentCardUnavailable, UnsupportedUri } from "./errors.ts";
import { publishAgentCard } from "./publishAgentCard.ts";
import { resolveAgentCard } from "./resolveAgentCard.ts";

const CARD = buildAgentCard({ name: "Profiler 数据", description: "Profiles CSV files — quickly." });
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/card.json`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe("resolveAgentCard", () => {
  it("finds a published card by its CID", async () => {
    const store = memoryStore();
    const uri = await publishAgentCard({ card: CARD, store });
    expect(uri).toBe(`ipfs://${cidOf(encodeAgentCard(CARD))}`);
    expect(await resolveAgentCard({ uri, store })).toEqual(CARD);
  });

  it("reads a card that is its own URI, in base64 or percent-encoded", async () => {
    expect(await resolveAgentCard({ uri: agentCardDataUri(CARD) })).toEqual(CARD);
    const json = encodeURIComponent(new TextDecoder().decode(encodeAgentCard(CARD)));
    expect(await resolveAgentCard({ uri: `data:application/json;charset=utf-8,${json}` })).toEqual(CARD);
  });

  it("reads a card from the web", async () => {
    const uri = await serve((_, response) => response.end(encodeAgentCard(CARD)));
    expect(await resolveAgentCard({ uri })).toEqual(CARD);
  });

  it("says when the store does not have the card, or gives too much", async () => {
    const cid = cidOf(new Uint8Array([1]));
    await expect(resolveAgentCard({ uri: `ipfs://${cid}`, store: memoryStore() })).rejects.toThrow(
      new ContentNotFound({ cid }),
    );
    const store = memoryStore();
    const large = await store.put(new Uint8Array(65 * 1024));
    await expect(resolveAgentCard({ uri: `ipfs://${large}`, store })).rejects.toThrow(ContentTooLarge);
  });

  it.each([
    ["", "only ipfs"],
    ["Profiler", "only ipfs"],
    ["ftp://example.com/card.json", "only ipfs"],
    ["javascript:alert(1)", "only ipfs"],
    ["file:///etc/passwd", "only ipfs"],
    ["ipfs://QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG", "its CID is not raw sha2-256"],
    [`ipfs://${cidOf(new Uint8Array())}/../x`, "its CID is not raw sha2-256"],
    [`ipfs://${cidOf(new Uint8Array())}`, "there is no content store"],
    ["data:text/html,<script>", "it is not data of application/json"],
    ["data:application/json", "it is not data of application/json"],
    ["https://", "it is no URL"],
  ])("refuses %j: %s", async (uri, reason) => {
    const error = await resolveAgentCard({ uri }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnsupportedUri);
    expect(String(error)).toContain(reason);
  });

  it("refuses data that cannot be decoded, or is no card", async () => {
    for (const data of [";base64,%%%", ",%E0%A4%A", ";base64,e30=", ",null"]) {
      await expect(resolveAgentCard({ uri: `data:application/json${data}` })).rejects.toThrow(
        MalformedDocument,
      );
    }
    const uri = `data:application/json,${"x".repeat(200_000)}`;
    await expect(resolveAgentCard({ uri })).rejects.toThrow(ContentTooLarge);
  });

  it("gives up on a server that fails, hangs, redirects or is away", async () => {
    const missing = await serve((_, response) => response.writeHead(404).end());
    const hanging = await serve(() => {});
    const card = await serve((_, response) => response.end(encodeAgentCard(CARD)));
    const elsewhere = await serve((_, response) => response.writeHead(302, { location: card }).end());
    for (const uri of [missing, hanging, elsewhere, "http://127.0.0.1:1/"]) {
      await expect(resolveAgentCard({ uri, timeout: 150 })).rejects.toThrow(AgentCardUnavailable);
    }
  });

  it("stops reading a page without end", async () => {
    const uri = await serve((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write("x".repeat(10_000)));
      };
      response.on("drain", pour);
      pour();
    });
    await expect(resolveAgentCard({ uri })).rejects.toThrow(new ContentTooLarge({ maxBytes: 64 * 1024 }));
  });

  it("asks only addresses that the caller allows", async () => {
    let asked = false;
    const uri = await serve((_, response) => {
      asked = true;
      response.end();
    });
    const allow = (url: URL) => url.hostname !== "127.0.0.1";
    await expect(resolveAgentCard({ uri, allow })).rejects.toThrow(
      new UnsupportedUri({ uri, reason: "its address is not allowed" }),
    );
    expect(asked).toBe(false);
  });

  it("does not take another card from a store that lies about its checks", async () => {
    const store: ContentStore = { ...memoryStore(), get: async () => new TextEncoder().encode("{}") };
    await expect(resolveAgentCard({ uri: `ipfs://${cidOf(encodeAgentCard(CARD))}`, store })).rejects.toThrow(
      MalformedDocument,
    );
  });
});
