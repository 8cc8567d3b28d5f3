/** Sums of members' prices by coalition, from two tables: of the lower and of the higher half of the agents. */
export class CoalitionPrices {
  readonly halfBits: number;
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(agents: number) {
    this.halfBits = agents >> 1;
    this.low = new Float64Array(2 ** this.halfBits);
    this.high = new Float64Array(2 ** (agents - this.halfBits));
  }

  set(prices: Float64Array): void {
    fill(this.low, prices.subarray(0, this.halfBits));
    fill(this.high, prices.subarray(this.halfBits));
  }

  of(coalition: number): number {
    return (this.low[coalition & (this.low.length - 1)] ?? 0) + (this.high[coalition >>> this.halfBits] ?? 0);
  }
}

function fill(table: Float64Array, prices: Float64Array): void {
  for (let set = 1; set < table.length; set++) {
    const lowest = set & -set;
    table[set] = (table[set ^ lowest] ?? 0) + (prices[31 - Math.clz32(lowest)] ?? 0);
  }
}
