import { CoalitionPrices } from "./CoalitionPrices.ts";

/** Prices of agents so that no coalition is worth more than its members' prices come to: their sum bounds every structure. */
export type AgentPrices = {
  readonly prices: CoalitionPrices;
  /** Sum of all agents' prices. */
  readonly bound: number;
};

const TOLERANCE = 1e-9;
const PART = 256;

/**
 * The prices with the lowest sum: the dual of the linear relaxation of set partitioning, max sum v(C) x(C) with every agent in exactly one
 * coalition, by column generation (Gilmore and Gomory 1961). A round scans all coalitions, takes from each block of 2^(n/2) the one that
 * is worth most beyond its price, and moves to the optimum among these and the basis by the revised simplex method. Yields after each round.
 */
export function* priceAgents(agents: number, values: Float64Array): Generator<void, AgentPrices> {
  const prices = new CoalitionPrices(agents);
  const least = TOLERANCE * largestOf(values);
  const basis = Int32Array.from({ length: agents }, (_, agent) => 1 << agent);
  const inverse = new Float64Array(agents * agents);
  const level = new Float64Array(agents);
  const y = new Float64Array(agents);
  const direction = new Float64Array(agents);
  for (let agent = 0; agent < agents; agent++) {
    inverse[agent * agents + agent] = 1;
    // A basis that is a structure is degenerate; slightly different amounts of each agent keep the method from cycling.
    level[agent] = 1 + 1e-4 * ((agent * 0.6180339887498949) % 1);
  }

  const reprice = () => {
    y.fill(0);
    for (let row = 0; row < agents; row++) {
      const value = values[basis[row] ?? 0] ?? 0;
      for (let agent = 0; agent < agents; agent++)
        y[agent] = (y[agent] ?? 0) + value * (inverse[row * agents + agent] ?? 0);
    }
    prices.set(y);
  };
  /** Brings a coalition into the basis. */
  const enter = (coalition: number) => {
    let leaving = -1;
    let shortest = Infinity;
    for (let row = 0; row < agents; row++) {
      let along = 0;
      for (let rest = coalition; rest !== 0; rest &= rest - 1)
        along += inverse[row * agents + 31 - Math.clz32(rest & -rest)] ?? 0;
      direction[row] = along;
      if (along <= TOLERANCE) continue;
      const ratio = (level[row] ?? 0) / along;
      if (ratio < shortest) [shortest, leaving] = [ratio, row];
    }
    if (leaving < 0) return false;
    const pivot = direction[leaving] ?? 1;
    for (let agent = 0; agent < agents; agent++)
      inverse[leaving * agents + agent] = (inverse[leaving * agents + agent] ?? 0) / pivot;
    level[leaving] = shortest;
    for (let row = 0; row < agents; row++) {
      const along = direction[row] ?? 0;
      if (row === leaving || along === 0) continue;
      for (let agent = 0; agent < agents; agent++)
        inverse[row * agents + agent] =
          (inverse[row * agents + agent] ?? 0) - along * (inverse[leaving * agents + agent] ?? 0);
      level[row] = Math.max(0, (level[row] ?? 0) - along * shortest);
    }
    basis[leaving] = coalition;
    return true;
  };

  const pool: number[] = [];
  const known = new Set<number>();
  let excess = 0;
  reprice();
  for (;;) {
    const scan = bestOfBlocks(values, prices, least);
    excess = Math.max(0, scan.excess);
    const found = scan.coalitions.filter((coalition) => !known.has(coalition));
    if (found.length === 0) break;
    for (const coalition of found) {
      known.add(coalition);
      pool.push(coalition);
    }
    // Part after part of the pool, until none of it is worth more than its price.
    for (let at = 0, idle = 0; idle < pool.length; ) {
      let entering = -1;
      let most = least;
      for (let count = Math.min(PART, pool.length - idle); count > 0; count--, idle++) {
        const coalition = pool[at] ?? 0;
        at = at + 1 === pool.length ? 0 : at + 1;
        const beyond = (values[coalition] ?? 0) - prices.of(coalition);
        if (beyond > most) [most, entering] = [beyond, coalition];
      }
      if (entering < 0) continue;
      if (!enter(entering)) break;
      reprice();
      idle = 0;
    }
    yield;
  }

  // Rounding may leave some coalition a trifle above its price: raise all prices by that.
  prices.set(y.map((price) => price + excess));
  return { prices, bound: y.reduce((sum, price) => sum + price + excess, 0) };
}

/** From each block of coalitions with the same higher half the one that is worth most beyond its price, if that is above `least`. */
function bestOfBlocks(values: Float64Array, { low, high }: CoalitionPrices, least: number) {
  const coalitions: number[] = [];
  let excess = -Infinity;
  let coalition = 0;
  for (const base of high) {
    let most = -Infinity;
    let best = 0;
    for (let at = 0; at < low.length; at++, coalition++) {
      const beyond = (values[coalition] ?? 0) - (low[at] ?? 0);
      if (beyond > most && coalition > 0) {
        most = beyond;
        best = coalition;
      }
    }
    excess = Math.max(excess, most - base);
    if (most - base > least) coalitions.push(best);
  }
  return { coalitions, excess };
}

function largestOf(values: Float64Array): number {
  let most = 1e-300;
  for (let set = 1; set < values.length; set++) most = Math.max(most, Math.abs(values[set] ?? 0));
  return most;
}
