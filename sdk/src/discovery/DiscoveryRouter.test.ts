import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { DiscoveryRouter, type DiscoveryRouterParameters } from "./DiscoveryRouter.ts";
import type { DiscoveryQuestion, DiscoveryTransport } from "./DiscoveryTransport.ts";
import { type Answers, memoryTransport } from "./memoryTransport.ts";

const OCR = "image.ocr";

class Town {
  readonly peers = new Map<string, Answers>();
  readonly asked: { peer: string; question: DiscoveryQuestion }[] = [];
  readonly transport: DiscoveryTransport = {
    ask: (peer, question, signal) => {
      this.asked.push({ peer, question });
      return memoryTransport(this.peers).ask(peer, question, signal);
    },
  };

  router(self: string, parameters: Partial<DiscoveryRouterParameters> = {}): DiscoveryRouter {
    const router = new DiscoveryRouter({
      transport: this.transport,
      random: xoroshiro128plus(1),
      self,
      maxPeers: 16,
      ...parameters,
    });
    this.peers.set(self, router);
    return router;
  }

  /** A line of routers, each knowing its neighbours. */
  line(length: number): DiscoveryRouter[] {
    const routers = Array.from({ length }, (_, index) => this.router(`n${index}`));
    for (const [index, router] of routers.entries()) {
      if (index > 0) router.addPeer(`n${index - 1}`);
      if (index < length - 1) router.addPeer(`n${index + 1}`);
    }
    return routers;
  }
}

async function probeAll(routers: readonly DiscoveryRouter[], rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) for (const router of routers) await router.probe();
}

describe("DiscoveryRouter", () => {
  it("finds an agent some peers away by asking along the way only", async () => {
    const town = new Town();
    const routers = town.line(6);
    for (let index = 0; index < 10; index++) {
      town.router(`aside${index}`);
      routers[0]!.addPeer(`aside${index}`);
    }
    routers[5]!.offer(OCR, "7");
    await probeAll(routers, 6);
    const { found, asked } = await routers[0]!.discover({ capability: OCR, limit: 1 });
    expect(found).toEqual([{ agent: "7", peer: "n5" }]);
    expect(asked).toBeLessThanOrEqual(5 + 2 * 3); // three are asked at a time
  });

  it("names its own agents without asking anybody", async () => {
    const town = new Town();
    const [router] = town.line(2);
    router!.offer(OCR, "1");
    expect(await router!.discover({ capability: OCR, limit: 1 })).toEqual({
      found: [{ agent: "1", peer: "n0" }],
      asked: 0,
      failed: 0,
    });
  });

  it("finds as many agents as asked for, each once, and says so when there are fewer", async () => {
    const town = new Town();
    const routers = town.line(5);
    routers[1]!.offer(OCR, "1");
    routers[3]!.offer(OCR, "3");
    routers[3]!.offer(OCR, "33");
    const agents = async (limit: number) =>
      (await routers[0]!.discover({ capability: OCR, limit })).found.map(({ agent }) => agent);
    expect(await agents(2)).toHaveLength(2);
    expect((await agents(9)).toSorted()).toEqual(["1", "3", "33"]);
  });

  it("asks no more peers than its budget", async () => {
    const routers = new Town().line(12);
    const { found, asked } = await routers[0]!.discover({ capability: OCR, budget: 4 });
    expect(found).toEqual([]);
    expect(asked).toBe(4);
  });

  it("no longer finds what was withdrawn", async () => {
    const routers = new Town().line(2);
    routers[1]!.offer(OCR, "1");
    routers[1]!.withdraw(OCR, "1");
    expect((await routers[0]!.discover({ capability: OCR })).found).toEqual([]);
  });

  it("goes past peers that fail, hang or answer nonsense", async () => {
    const town = new Town();
    const router = town.router("n0", { timeout: 20 });
    town.peers.set("throws", {
      answer: () => {
        throw new Error("no");
      },
    });
    town.peers.set("hangs", { answer: () => new Promise(() => {}) });
    town.peers.set("nonsense", { answer: () => ({ agents: [7], referrals: "all" }) });
    town.router("good").offer(OCR, "1");
    for (const peer of ["throws", "hangs", "nonsense", "missing", "good"]) router.addPeer(peer);
    const { found, failed } = await router.discover({ capability: OCR, limit: 2 });
    expect(found).toEqual([{ agent: "1", peer: "good" }]);
    expect(failed).toBe(4);
  });

  it("leaves out a peer that failed again and again until it answers a probe", async () => {
    const town = new Town();
    const router = town.router("n0");
    router.addPeer("late");
    for (let search = 0; search < 3; search++) await router.discover({ capability: OCR });
    expect(await router.discover({ capability: OCR })).toMatchObject({ asked: 0 });
    town.router("late").offer(OCR, "1");
    await router.probe();
    expect((await router.discover({ capability: OCR })).found).toHaveLength(1);
  });

  it("asks a peer that claims to be next to everything last, once it led nowhere", async () => {
    const town = new Town();
    const router = town.router("n0");
    town.peers.set("liar", {
      answer: (question) =>
        (question as DiscoveryQuestion).kind === "probe"
          ? { distances: { [OCR]: [0, 0] } }
          : { agents: [], referrals: [] },
    });
    const good = town.line(4).slice(1);
    good[2]!.offer(OCR, "1");
    router.addPeer("liar");
    router.addPeer("n1");
    town.peers.set("n0", router);
    await probeAll([...good, router], 4);
    const positions: number[] = [];
    for (let search = 0; search < 12; search++) {
      town.asked.length = 0;
      await router.discover({ capability: OCR, limit: 1 });
      positions.push(town.asked.findIndex(({ peer }) => peer === "liar"));
    }
    expect(positions[0]).toBe(0);
    expect(positions.at(-1)).not.toBe(0);
  });

  it("counts only agents that their own peer names", async () => {
    const town = new Town();
    const router = town.router("n0");
    town.peers.set("boaster", { answer: () => ({ agents: [], referrals: [{ peer: "n9", distance: 0 }] }) });
    town.router("n9");
    router.addPeer("boaster");
    expect(await router.discover({ capability: OCR })).toEqual({ found: [], asked: 2, failed: 0 });
  });

  it("remembers how reliable and fast its peers were", async () => {
    const town = new Town();
    const router = town.router("n0");
    router.addPeer("missing");
    await router.discover({ capability: OCR });
    const state = JSON.parse(JSON.stringify(router.save()));
    expect(state.peers).toEqual([
      { peer: "missing", latency: expect.any(Number), reliability: expect.closeTo(0.64) },
    ]);
    expect(town.router("again", { state }).save()).toEqual(state);
  });

  it("stops at once when the search is cancelled", async () => {
    const town = new Town();
    const router = town.router("n0");
    town.peers.set("hangs", { answer: () => new Promise(() => {}) });
    router.addPeer("hangs");
    const controller = new AbortController();
    const search = router.discover({ capability: OCR, signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(search).rejects.toThrow("enough");
  });

  it("refuses what makes no sense, with its values", async () => {
    const town = new Town();
    const router = town.router("n0", { maxPeers: 1, maxCapabilities: 1 });
    router.addPeer("a");
    router.offer(OCR, "1");
    expect(() => router.addPeer("b")).toThrow(expect.objectContaining({ name: "TooManyPeers", limit: 1 }));
    expect(() => router.offer("text.translate", "1")).toThrow(
      expect.objectContaining({ name: "TooManyCapabilities", limit: 1 }),
    );
    expect(() => router.answer({ kind: "gossip" })).toThrow(
      expect.objectContaining({ name: "MalformedDocument" }),
    );
    expect(() => town.router("n1", { state: { version: 2 } })).toThrow(
      expect.objectContaining({ name: "MalformedDocument", document: "discovery state" }),
    );
    await expect(router.discover({ capability: OCR, limit: 0 })).rejects.toThrow(
      expect.objectContaining({ name: "DiscoveryOutOfRange", parameter: "limit", value: 0 }),
    );
  });
});
