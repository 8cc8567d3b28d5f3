import { choleskyInPlace, inverseDiagonal, solveInPlace } from "./cholesky.ts";

/** Samples of one coalition size: their number, sum and square sum of responses, and by player how often it was in and with what. */
type SizeSums = {
  count: number;
  sum: number;
  squares: number;
  readonly seen: Float64Array;
  readonly products: Float64Array;
};

/**
 * A linear regression of responses on membership, within coalitions of a few sizes: what a member adds to the mean of its size,
 * `slopes`, which sum to 0. Only sums are kept, never the samples.
 */
export class SizeBand {
  readonly #players: number;
  readonly #sizes = new Map<number, SizeSums>();
  /** Upper triangle of the sum over samples of x x^T. */
  readonly #moments: Float64Array | undefined;
  #count = 0;

  /** @param withMoments False keeps no n x n matrix and regresses on each player alone, which is noisier. */
  constructor(players: number, withMoments: boolean) {
    this.#players = players;
    if (withMoments) this.#moments = new Float64Array(players * players);
  }

  get count(): number {
    return this.#count;
  }

  add(members: Uint32Array, response: number): void {
    const n = this.#players;
    const sums = this.#sumsOf(members.length);
    this.#count++;
    sums.count++;
    sums.sum += response;
    sums.squares += response * response;
    for (const player of members) {
      sums.seen[player] = (sums.seen[player] as number) + 1;
      sums.products[player] = (sums.products[player] as number) + response;
      if (this.#moments === undefined) continue;
      const row = player * n;
      for (const other of members) {
        if (other >= player) this.#moments[row + other] = (this.#moments[row + other] as number) + 1;
      }
    }
  }

  /** Variance of the responses around the mean of their size. */
  variance(): number {
    const freedom = this.#count - this.#sizes.size;
    return freedom > 0 ? this.#spread() / freedom : 0;
  }

  /** The slopes, and the variance of each. Jointly where there are twice as many samples as players, else each player's alone. */
  fit(): { readonly slopes: Float64Array; readonly variances: Float64Array } {
    const joint = this.#moments !== undefined && this.#count - this.#sizes.size >= 2 * this.#players;
    return (joint ? this.#fitJointly() : undefined) ?? this.#fitAlone();
  }

  #fitJointly() {
    const n = this.#players;
    const matrix = this.#centredMoments();
    if (matrix === undefined) return undefined;
    let trace = 0;
    for (let player = 0; player < n; player++) trace += matrix[player * n + player] as number;
    // The members of a sample are as many as its size says, so the matrix has no inverse along (1, ..., 1), where the slopes are 0.
    const along = trace / (n * n);
    for (let i = 0; i < matrix.length; i++) matrix[i] = (matrix[i] as number) + along;
    if (!choleskyInPlace(matrix, n)) return undefined;

    const right = this.#centredProducts();
    const slopes = right.slice();
    solveInPlace(matrix, slopes);
    let explained = 0;
    for (let player = 0; player < n; player++)
      explained += (slopes[player] as number) * (right[player] as number);
    const freedom = this.#count - this.#sizes.size - (n - 1);
    const residual = Math.max(this.#spread() - explained, 0) / freedom;
    const along2 = 1 / (along * n * n); // what the inverse has of the direction that was added
    return { slopes, variances: inverseDiagonal(matrix, n).map((d) => residual * Math.max(d - along2, 0)) };
  }

  /** In a set of s players out of n that are drawn evenly, x_i is uncorrelated with the rest but for -1 / (n - 1). */
  #fitAlone() {
    const n = this.#players;
    const slopes = this.#centredProducts();
    const variance = this.variance();
    const variances = new Float64Array(n);
    for (let player = 0; player < n; player++) {
      let spread = 0;
      for (const { count, seen } of this.#sizes.values()) {
        const times = seen[player] as number;
        spread += times - times ** 2 / Math.max(count, 1);
      }
      slopes[player] = spread > 0 ? ((slopes[player] as number) / spread) * (1 - 1 / n) : 0;
      variances[player] = spread > 0 ? variance / spread : 0;
    }
    return { slopes, variances };
  }

  #centredMoments(): Float64Array | undefined {
    const n = this.#players;
    const matrix = this.#moments?.slice();
    if (matrix === undefined) return undefined;
    for (const { count, seen } of this.#sizes.values()) {
      for (let row = 0; row < n; row++) {
        const share = (seen[row] as number) / count;
        for (let column = row; column < n; column++) {
          matrix[row * n + column] = (matrix[row * n + column] as number) - share * (seen[column] as number);
        }
      }
    }
    for (let row = 0; row < n; row++) {
      for (let column = 0; column < row; column++)
        matrix[row * n + column] = matrix[column * n + row] as number;
    }
    return matrix;
  }

  #centredProducts(): Float64Array {
    const right = new Float64Array(this.#players);
    for (const { count, sum, seen, products } of this.#sizes.values()) {
      for (let player = 0; player < right.length; player++) {
        right[player] =
          (right[player] as number) + (products[player] as number) - ((seen[player] as number) * sum) / count;
      }
    }
    return right;
  }

  #spread(): number {
    let spread = 0;
    for (const { count, sum, squares } of this.#sizes.values())
      spread += Math.max(squares - sum ** 2 / count, 0);
    return spread;
  }

  #sumsOf(size: number): SizeSums {
    const found = this.#sizes.get(size);
    if (found !== undefined) return found;
    const created = {
      count: 0,
      sum: 0,
      squares: 0,
      seen: new Float64Array(this.#players),
      products: new Float64Array(this.#players),
    };
    this.#sizes.set(size, created);
    return created;
  }
}
