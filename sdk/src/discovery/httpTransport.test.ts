import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { afterEach, describe, expect, it } from "vitest";
import { DiscoveryRouter } from "./DiscoveryRouter.ts";
import { httpTransport } from "./httpTransport.ts";
import { type DiscoveryServer, startDiscoveryServer } from "./server.ts";

const OCR = "image.ocr";
const transport = httpTransport({ allow: ({ hostname }) => hostname === "127.0.0.1", maxBytes: 2_048 });
const servers: DiscoveryServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function routerOf(): DiscoveryRouter {
  return new DiscoveryRouter({ transport, random: xoroshiro128plus(1), maxPeers: 4, maxCapabilities: 8 });
}

async function serve(router: { answer(question: unknown): unknown }): Promise<string> {
  const server = await startDiscoveryServer({ router });
  servers.push(server);
  return server.url;
}

describe("httpTransport", () => {
  it("finds an agent by way of another server", async () => {
    const [near, far, own] = [routerOf(), routerOf(), routerOf()];
    far.offer(OCR, "42");
    const farUrl = await serve(far);
    near.addPeer(farUrl);
    own.addPeer(await serve(near));
    await near.probe();
    await own.probe();
    expect((await own.discover({ capability: OCR, limit: 1 })).found).toEqual([
      { agent: "42", peer: farUrl },
    ]);
  });

  it("asks no address that is not allowed, whoever refers to it", async () => {
    const own = routerOf();
    own.addPeer(
      await serve({
        answer: () => ({
          agents: [],
          referrals: ["http://localhost:1/", "file:///etc/passwd", "nowhere"].map((peer) => ({
            peer,
            distance: 0,
          })),
        }),
      }),
    );
    expect(await own.discover({ capability: OCR })).toEqual({ found: [], asked: 4, failed: 3 });
  });

  it("refuses an answer that is too large", async () => {
    const url = await serve({ answer: () => "x".repeat(4_096) });
    await expect(transport.ask(url, { kind: "probe" }, AbortSignal.timeout(5_000))).rejects.toThrow(
      expect.objectContaining({ name: "PeerUnavailable", peer: url }),
    );
  });

  it.each([
    ["no JSON", "{"],
    ["no question", '{"kind":"gossip"}'],
    ["too long", JSON.stringify({ kind: "find", capability: "a".repeat(10_000) })],
  ])("answers 400 to what is %s", async (_, body) => {
    const url = await serve(routerOf());
    expect((await fetch(url, { method: "POST", body })).status).toBe(400);
  });
});
