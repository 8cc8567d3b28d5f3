import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { type Network, networkOf } from "./Network.ts";
import { pricedRouting } from "./pricedRouting.ts";
import type { Router } from "./Router.ts";

function routersOf({ neighbours }: Network): Router[] {
  return neighbours.map((list, node) =>
    pricedRouting()({
      slots: list.length,
      targets: neighbours.length,
      local: new Set([node]),
      random: xoroshiro128plus(1),
    }),
  );
}

type Exchange = { readonly network: Network; readonly routers: readonly Router[]; readonly now: number };

function exchange(
  { network: { neighbours }, routers, now }: Exchange,
  backlogs: readonly number[] = [],
): void {
  for (const [node, router] of routers.entries()) {
    const announcement = router.announce(backlogs[node] ?? 0, now);
    for (const next of neighbours[node]!)
      routers[next]!.heard(neighbours[next]!.indexOf(node), announcement, now);
  }
}

function hopsBetween({ neighbours }: Network): number[][] {
  const hops = neighbours.map((list, a) =>
    neighbours.map((_, b) => (a === b ? 0 : list.includes(b) ? 1 : Number.POSITIVE_INFINITY)),
  );
  for (const via of neighbours.keys())
    for (const a of neighbours.keys())
      for (const b of neighbours.keys())
        hops[a]![b] = Math.min(hops[a]![b]!, hops[a]![via]! + hops[via]![b]!);
  return hops;
}

const networks = fc.integer({ min: 2, max: 8 }).chain((nodes) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((links) =>
      networkOf(
        nodes,
        links.filter(([a, b]) => a !== b),
      ),
    ),
);

describe("pricedRouting", () => {
  it("chooses a shortest way where nothing waits, and none where there is none", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const routers = routersOf(network);
        const hops = hopsBetween(network);
        const nodes = network.neighbours.length;
        for (let round = 0; round < nodes; round++) exchange({ network, routers, now: round });
        for (const [node, list] of network.neighbours.entries())
          for (let target = 0; target < nodes; target++) {
            if (target === node) continue;
            const next = list[routers[node]!.choose(target, nodes + target * 100)];
            if (hops[node]![target] === Number.POSITIVE_INFINITY) expect(next).toBeUndefined();
            else expect(hops[next!]![target]).toBe(hops[node]![target]! - 1);
          }
      }),
    );
  });

  // 0 - 1 - 3 and 0 - 2 - 3
  const square = networkOf(4, [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
  ]);

  it("goes round a queue", () => {
    const routers = routersOf(square);
    for (let now = 0; now < 4; now++) exchange({ network: square, routers, now }, [0, 3, 0, 0]);
    expect(square.neighbours[0]![routers[0]!.choose(3, 3)]).toBe(2);
  });

  it("counts what it sent itself between announcements", () => {
    const routers = routersOf(square);
    for (let now = 0; now < 4; now++) exchange({ network: square, routers, now });
    const chosen = [0, 1, 2, 3].map(() => routers[0]!.choose(3, 3));
    expect(chosen.toSorted()).toEqual([0, 0, 1, 1]);
  });

  it("takes the other way when a link is lost, and that way again when it is back", () => {
    const routers = routersOf(square);
    for (let now = 0; now < 4; now++) exchange({ network: square, routers, now }, [0, 0, 9, 0]);
    const other = routers[0]!.choose(3, 3);
    routers[0]!.linkDown(other);
    expect(routers[0]!.choose(3, 3)).toBe(1 - other);
    routers[0]!.linkUp(other);
    exchange({ network: square, routers, now: 4 }, [0, 0, 9, 0]);
    expect(routers[0]!.choose(3, 4)).toBe(other);
  });

  it("gives up a target that has gone, rather than sending round in circles for ever", () => {
    const triangle = networkOf(4, [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
    ]);
    const routers = routersOf(triangle);
    for (let now = 0; now < 4; now++) exchange({ network: triangle, routers, now });
    const gone = { neighbours: [[1, 2], [0, 2], [1, 0], []] };
    routers[2]!.linkDown(triangle.neighbours[2]!.indexOf(3));
    for (let now = 4; now < 20; now++)
      for (const node of [0, 1, 2]) {
        const announcement = routers[node]!.announce(0, now);
        for (const next of gone.neighbours[node]!)
          routers[next]!.heard(triangle.neighbours[next]!.indexOf(node), announcement, now);
      }
    expect([0, 1, 2].map((node) => routers[node]!.choose(3, 20))).toEqual([-1, -1, -1]);
  });

  it("refuses a period or a memory of no time", () => {
    const parameters = { slots: 1, targets: 1, local: new Set<number>(), random: xoroshiro128plus(1) };
    expect(() => pricedRouting({ period: 0 })(parameters)).toThrow(
      expect.objectContaining({ name: "RoutingOutOfRange", parameter: "period", value: 0 }),
    );
    expect(() => pricedRouting({ memory: Number.NaN })(parameters)).toThrow(
      expect.objectContaining({ name: "RoutingOutOfRange", parameter: "memory" }),
    );
  });
});
