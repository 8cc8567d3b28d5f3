const YIELD_EVERY = 2_000_000;

/**
 * The best structure by plain dynamic programming: of every set without the last agent, the best coalition of its lowest agent and the best
 * structure of the rest. Takes 3^(n-1) / 2 steps and 4 bytes times 2^n, whatever the values (Yeh 1986; every structure met once, as
 * in Rahwan and Jennings 2008). Yields every few milliseconds.
 */
export function* structureByDp(agents: number, values: Float64Array): Generator<void, number[]> {
  const last = 2 ** (agents - 1);
  // Of the sets without the last agent; it is only ever in the first coalition taken.
  const best = new Float64Array(last);
  let steps = 0;
  for (let set = 1; set < last; set++) {
    const lowest = set & -set;
    const rest = set ^ lowest;
    let most = values[set] ?? 0;
    for (let others = (rest - 1) & rest; others !== rest; others = (others - 1) & rest) {
      const sum = (values[others | lowest] ?? 0) + (best[rest ^ others] ?? 0);
      if (sum > most) most = sum;
      if (others === 0) break;
    }
    best[set] = most;
    steps += 2 ** bitsOf(rest);
    if (steps < YIELD_EVERY) continue;
    steps = 0;
    yield;
  }

  const structure: number[] = [];
  let remaining = 2 * last - 1;
  let agent = last;
  while (remaining !== 0) {
    const rest = remaining ^ agent;
    let first = agent;
    let most = -Infinity;
    for (let others = rest; ; others = (others - 1) & rest) {
      const sum = (values[others | agent] ?? 0) + (best[rest ^ others] ?? 0);
      if (sum > most) [most, first] = [sum, others | agent];
      if (others === 0) break;
    }
    structure.push(first);
    remaining ^= first;
    agent = remaining & -remaining;
  }
  return structure;
}

export function bitsOf(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
