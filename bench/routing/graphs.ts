import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { type Network, networkOf } from "../../sdk/src/routing/index.ts";
import type { Figure } from "../run.ts";
import { measure, randomOf } from "./measure.ts";
import { BASELINES, OURS } from "./routers.ts";
import { shortestPathCapacity } from "./shortestPaths.ts";

/** Of the load at which the busiest node is full when packets take shortest paths. */
const SHARES = [0.3, 0.7, 1];

export type GraphOptions = { readonly seeds: number; readonly steps: number };

/** Ours against the best of the others on graphs of other kinds, at loads by what each graph can carry. */
export function* graphFigures({ seeds, steps }: GraphOptions): Generator<Figure> {
  for (const [name, network] of Object.entries(graphs())) {
    const capacity = shortestPathCapacity(network);
    for (const share of SHARES) {
      const load = Number((capacity * share).toPrecision(3));
      console.error(`${name} at load ${load}`);
      const finals = Object.values(BASELINES).map(
        (router) => measure({ network, router, load, steps, seeds: Math.ceil(seeds / 4) }).final,
      );
      const { final } = measure({ network, router: OURS, load, steps, seeds: Math.ceil(seeds / 4) });
      yield { case: `${name}.load${load}.best`, value: final, unit: "steps", reference: Math.min(...finals) };
    }
  }
}

export function graphs(): Readonly<Record<string, Network>> {
  const random = randomOf(7);
  return {
    ring: ringOfCliques({ cliques: 6, size: 6 }),
    torus: torus(6),
    random: randomGraph({ nodes: 40, links: 70, random }),
    scaleFree: scaleFree({ nodes: 40, links: 2, random }),
  };
}

/** Cliques in a ring, each joined to the next by one link. */
export function ringOfCliques({
  cliques,
  size,
}: {
  readonly cliques: number;
  readonly size: number;
}): Network {
  const links: [number, number][] = [];
  for (let clique = 0; clique < cliques; clique++) {
    const first = clique * size;
    for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) links.push([first + a, first + b]);
    links.push([first + size - 1, ((clique + 1) % cliques) * size]);
  }
  return networkOf(cliques * size, links);
}

/** A square grid whose edges are joined. */
export function torus(side: number): Network {
  const links: [number, number][] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      links.push([row * side + column, row * side + ((column + 1) % side)]);
      links.push([row * side + column, ((row + 1) % side) * side + column]);
    }
  return networkOf(side * side, links);
}

type Drawn = { readonly nodes: number; readonly links: number; readonly random: RandomGenerator };

/** A random tree (so that it holds together) and random links on top, `links` in all. */
export function randomGraph({ nodes, links, random }: Drawn): Network {
  const drawn = new Map<string, [number, number]>();
  const add = (a: number, b: number) => a !== b && drawn.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]);
  for (let node = 1; node < nodes; node++) add(node, uniformInt(random, 0, node - 1));
  while (drawn.size < links) add(uniformInt(random, 0, nodes - 1), uniformInt(random, 0, nodes - 1));
  return networkOf(nodes, drawn.values());
}

/** Each new node joins `links` others, the more likely the more links they have (Barabási and Albert 1999). */
export function scaleFree({ nodes, links, random }: Drawn): Network {
  const ends: number[] = [];
  const drawn: [number, number][] = [];
  for (let node = 1; node < nodes; node++) {
    const joined = new Set<number>();
    while (joined.size < Math.min(links, node))
      joined.add(node <= links ? joined.size : (ends[uniformInt(random, 0, ends.length - 1)] ?? 0));
    for (const other of joined) drawn.push([node, other]);
    for (const other of joined) ends.push(node, other);
  }
  return networkOf(nodes, drawn);
}
