import { bitsOf } from "../../sdk/src/coalition/structure/structureByDp.ts";
import { type Random, randomOf } from "../trust/random.ts";

/** The distributions of coalition values on which algorithms for coalition structures are compared (Rahwan et al. 2009, 2012; Service and Adams 2010). */
export const DISTRIBUTIONS = ["uniform", "normal", "NDCS", "modified uniform", "agent-based"] as const;

export type Distribution = (typeof DISTRIBUTIONS)[number];

/** A value for every set of agents. */
export function valueTable(distribution: Distribution, agents: number, seed: number): Float64Array {
  const random = randomOf(seed);
  const powers = Array.from({ length: agents }, () => 10 * random.next());
  const value = (set: number) => worthOf(distribution, set, { random, powers });
  return Float64Array.from({ length: 2 ** agents }, (_, set) => (set === 0 ? 0 : value(set)));
}

function worthOf(
  distribution: Distribution,
  set: number,
  { random, powers }: { readonly random: Random; readonly powers: readonly number[] },
): number {
  const size = bitsOf(set);
  switch (distribution) {
    case "uniform":
      return size * random.next();
    case "normal":
      return size * (1 + 0.1 * random.normal());
    case "NDCS":
      return size + Math.sqrt(size) * random.normal();
    case "modified uniform":
      return 10 * size * random.next() + (random.next() < 0.2 ? 50 * random.next() : 0);
    case "agent-based":
      return powers.reduce(
        (sum, power, agent) => sum + (set & (1 << agent) ? 2 * power * random.next() : 0),
        0,
      );
  }
}
