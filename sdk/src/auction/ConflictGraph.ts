/** Which of `size` columns exclude each other: a bit a pair, so that sets of columns are intersected 32 at a time. */
export class ConflictGraph {
  readonly size: number;
  /** Words of 32 bits a row. */
  readonly width: number;
  readonly bits: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.width = (size + 31) >>> 5;
    this.bits = new Uint32Array(size * this.width);
  }

  add(one: number, other: number): void {
    if (one === other) return;
    this.#set(one, other);
    this.#set(other, one);
  }

  has(one: number, other: number): boolean {
    return (((this.bits[one * this.width + (other >>> 5)] as number) >>> (other & 31)) & 1) === 1;
  }

  /** Every pair of the columns excludes each other. */
  addClique(columns: ArrayLike<number>): void {
    const members = new Uint32Array(this.width);
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      members[column >>> 5] = (members[column >>> 5] as number) | (1 << (column & 31));
    }
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      const row = column * this.width;
      for (let word = 0; word < this.width; word++) {
        this.bits[row + word] = (this.bits[row + word] as number) | (members[word] as number);
      }
      const own = row + (column >>> 5);
      this.bits[own] = (this.bits[own] as number) & ~(1 << (column & 31));
    }
  }

  /** The same pairs among more columns. */
  grown(size: number): ConflictGraph {
    if (size === this.size) return this;
    const copy = new ConflictGraph(size);
    for (let column = 0; column < this.size; column++) {
      copy.bits.set(this.bits.subarray(column * this.width, (column + 1) * this.width), column * copy.width);
    }
    return copy;
  }

  /** The columns that a column excludes, ascending. */
  neighbours(column: number): Int32Array {
    const found: number[] = [];
    const row = column * this.width;
    for (let word = 0; word < this.width; word++) {
      for (let rest = this.bits[row + word] as number; rest !== 0; rest &= rest - 1) {
        found.push(word * 32 + (31 - Math.clz32(rest & -rest)));
      }
    }
    return Int32Array.from(found);
  }

  #set(row: number, column: number): void {
    const word = row * this.width + (column >>> 5);
    this.bits[word] = (this.bits[word] as number) | (1 << (column & 31));
  }
}
