import type { Network } from "../../sdk/src/routing/index.ts";

/** Hops from each node to `target`; infinite where there is no way. */
export function hopsTo({ neighbours }: Network, target: number): Float64Array {
  const hops = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY);
  hops[target] = 0;
  const reached = [target];
  for (const node of reached)
    for (const next of neighbours[node] ?? [])
      if (hops[next] === Number.POSITIVE_INFINITY) {
        hops[next] = (hops[node] ?? 0) + 1;
        reached.push(next);
      }
  return hops;
}

/**
 * Packets a step at which the busiest node has one packet a step to serve when packets between random pairs spread evenly
 * over their shortest paths. A packet is served by the nodes between its source and its target.
 */
export function shortestPathCapacity(network: Network): number {
  const { neighbours } = network;
  const nodes = neighbours.length;
  const served = new Float64Array(nodes);
  for (let target = 0; target < nodes; target++) {
    const hops = hopsTo(network, target);
    const flow = new Float64Array(nodes).fill(1);
    const outward = Array.from(hops.keys()).sort((a, b) => (hops[b] ?? 0) - (hops[a] ?? 0));
    for (const node of outward) {
      const closer = (neighbours[node] ?? []).filter((next) => (hops[next] ?? 0) < (hops[node] ?? 0));
      for (const next of closer) flow[next] = (flow[next] ?? 0) + (flow[node] ?? 0) / closer.length;
    }
    for (let node = 0; node < nodes; node++)
      if (node !== target)
        served[node] = (served[node] ?? 0) + ((flow[node] ?? 0) - 1) / (nodes * (nodes - 1));
  }
  return 1 / Math.max(...served);
}
