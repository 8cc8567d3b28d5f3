import { RoutingOutOfRange } from "./errors.ts";
import type { NetworkChange } from "./NetworkChange.ts";
import type { SimulateParameters } from "./simulate.ts";

/** Throws `RoutingOutOfRange` for parameters that make no sense. */
export function checkSimulation({
  network,
  load,
  steps,
  maxInFlight = 1,
  changes = [],
}: SimulateParameters): void {
  const nodes = network.neighbours.length;
  check({ parameter: "nodes", value: nodes, isValid: nodes >= 2, range: "at least 2" });
  checkLoad(load);
  for (const [parameter, value] of Object.entries({ steps, maxInFlight }))
    check({
      parameter,
      value,
      isValid: Number.isSafeInteger(value) && value > 0,
      range: "a whole number from 1",
    });
  for (const change of changes) checkChange(network.neighbours, change);
}

function checkChange(neighbours: readonly (readonly number[])[], change: NetworkChange): void {
  check({ parameter: "change.at", value: change.at, isValid: change.at >= 0, range: "from 0" });
  switch (change.kind) {
    case "load":
      checkLoad(change.load);
      break;
    case "linkDown":
    case "linkUp": {
      const [a, b] = change.link;
      const isValid = neighbours[a]?.includes(b) ?? false;
      check({ parameter: "change.link", value: b, isValid, range: `a neighbour of ${a}` });
      break;
    }
    case "nodeDown":
    case "nodeUp": {
      const isValid = neighbours[change.node] !== undefined;
      check({ parameter: "change.node", value: change.node, isValid, range: "a node of the network" });
    }
  }
}

function checkLoad(load: number): void {
  check({
    parameter: "load",
    value: load,
    isValid: load >= 0 && Number.isFinite(load),
    range: "finite and from 0",
  });
}

type Check = {
  readonly parameter: string;
  readonly value: number;
  readonly isValid: boolean;
  readonly range: string;
};

function check({ isValid, ...outOfRange }: Check): void {
  if (!isValid) throw new RoutingOutOfRange(outOfRange);
}
