import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { confidenceDualReinforcement, confidenceRouting } from "./confidenceRouting.ts";
import { dualReinforcement } from "./dualReinforcement.ts";
import { networkOf } from "./Network.ts";
import { predictiveRouting } from "./predictiveRouting.ts";
import { pricedRouting } from "./pricedRouting.ts";
import { fullEcho, qRouting } from "./qRouting.ts";
import { type SimulateParameters, type Simulation, simulate } from "./simulate.ts";

const ROUTERS = {
  qRouting: qRouting(),
  fullEcho: fullEcho(),
  dualReinforcement: dualReinforcement(),
  confidenceRouting: confidenceRouting(),
  confidenceDualReinforcement: confidenceDualReinforcement(),
  predictiveRouting: predictiveRouting(),
  pricedRouting: pricedRouting(),
};
const RING = networkOf(
  6,
  Array.from({ length: 6 }, (_, node) => [node, (node + 1) % 6] as const),
);

function run(parameters: Partial<SimulateParameters> = {}): Simulation {
  return simulate({
    network: RING,
    router: pricedRouting(),
    random: xoroshiro128plus(5),
    load: 0.5,
    steps: 3_000,
    ...parameters,
  });
}

function meanTime({ delivered, times }: Simulation, fromBin = 0): number {
  const sum = (values: Float64Array) => values.subarray(fromBin).reduce((total, value) => total + value, 0);
  return sum(times) / sum(delivered);
}

describe("simulate", () => {
  it.each(Object.entries(ROUTERS))("delivers along short ways of a ring by %s", (_, router) => {
    // Pairs on a ring of six are 1.8 hops apart on average, and queues add little at this load.
    const time = meanTime(run({ router }), 10);
    expect(time).toBeGreaterThan(1.7);
    expect(time).toBeLessThan(2.4);
  });

  it.each(Object.entries(ROUTERS))("gives the same result for the same seed by %s", (_, router) => {
    expect(run({ router, random: xoroshiro128plus(9) })).toEqual(
      run({ router, random: xoroshiro128plus(9) }),
    );
  });

  it.each(Object.entries(ROUTERS))("still delivers after a link is lost by %s", (_, router) => {
    const result = run({ router, changes: [{ at: 1_000, kind: "linkDown", link: [0, 1] }] });
    expect(meanTime(result, 20)).toBeGreaterThan(2);
    expect(meanTime(result, 20)).toBeLessThan(4);
  });

  it("takes exactly one step a hop where nothing waits", () => {
    const pair = networkOf(2, [[0, 1]]);
    expect(meanTime(run({ network: pair, load: 0.01, steps: 5_000 }), 1)).toBeCloseTo(1);
  });

  it("injects no more packets than may be under way", () => {
    const result = run({ load: 50, steps: 200, maxInFlight: 10 });
    expect(result.refused).toBeGreaterThan(8_000);
  });

  it("loses what is bound for a node that dies, and sends nothing to it afterwards", () => {
    const result = run({ load: 6, changes: [{ at: 1_000, kind: "nodeDown", node: 2 }] });
    expect(result.lost).toBeGreaterThan(0);
    expect(result.lost).toBeLessThan(50);
  });

  it("keeps a link down that was cut while one of its nodes was dead", () => {
    const line = networkOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const changes = [
      { at: 100, kind: "nodeDown", node: 2 },
      { at: 200, kind: "linkDown", link: [1, 2] },
      { at: 300, kind: "nodeUp", node: 2 },
    ] as const;
    const { refused, delivered } = run({ network: line, changes, maxInFlight: 20, load: 1 });
    expect(refused).toBeGreaterThan(500); // what is bound for 2 never arrives, and fills the network
    const cut = [...changes, { at: 2_000, kind: "linkUp", link: [1, 2] }] as const;
    const repaired = run({ network: line, changes: cut, maxInFlight: 20, load: 1 });
    const count = (values: Float64Array) => values.subarray(21).reduce((sum, value) => sum + value, 0);
    expect(count(repaired.delivered)).toBeGreaterThan(count(delivered) + 500);
  });

  it("follows the load when it changes, from none and back to none", () => {
    const { delivered } = run({
      load: 0,
      changes: [
        { at: 2_000, kind: "load", load: 0 },
        { at: 1_000, kind: "load", load: 1 },
      ],
    });
    const count = (from: number, to: number) =>
      delivered.subarray(from, to).reduce((sum, value) => sum + value, 0);
    expect(count(0, 10)).toBe(0);
    expect(count(10, 20)).toBeGreaterThan(900);
    expect(count(21, 30)).toBe(0);
  });

  it.each([
    ["load", { load: Number.NaN }],
    ["load", { load: -1 }],
    ["steps", { steps: 0 }],
    ["maxInFlight", { maxInFlight: 1.5 }],
    ["nodes", { network: networkOf(1, []) }],
    ["change.link", { changes: [{ at: 0, kind: "linkDown", link: [0, 3] }] }],
    ["change.node", { changes: [{ at: 0, kind: "nodeDown", node: 6 }] }],
    ["change.at", { changes: [{ at: Number.NaN, kind: "load", load: 1 }] }],
    ["load", { changes: [{ at: 0, kind: "load", load: Number.POSITIVE_INFINITY }] }],
  ] satisfies [string, Partial<SimulateParameters>][])(
    "refuses a %s that makes no sense",
    (parameter, bad) => {
      expect(() => run(bad)).toThrow(expect.objectContaining({ name: "RoutingOutOfRange", parameter }));
    },
  );

  it("refuses rates of learning outside of 0 to 1", () => {
    for (const router of [
      qRouting({ rate: 2 }),
      dualReinforcement({ backward: -1 }),
      confidenceRouting({ decay: Number.NaN }),
    ])
      expect(() => run({ router })).toThrow(expect.objectContaining({ name: "RoutingOutOfRange" }));
  });
});
