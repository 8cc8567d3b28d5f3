import type { ConflictGraph } from "./ConflictGraph.ts";

/** `sum of coefficients[k] x[columns[k]] <= most`. */
export type Row = {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly most: number;
  /** All coefficients and `most` are 1: the columns exclude each other. */
  readonly isClique: boolean;
};

/** Maximise `sum of weights[j] x[j]` where each `x[j]` is 0 or 1 and the rows hold. Rows bound each x[j] by 1 or no optimum needs more. */
export type BinaryProgram = {
  readonly weights: Float64Array;
  readonly rows: readonly Row[];
  /** Pairs of columns of which the rows admit only one. */
  readonly conflicts: ConflictGraph;
};

export function cliqueOf(columns: readonly number[]): Row {
  return { columns, coefficients: columns.map(() => 1), most: 1, isClique: true };
}

/** How far a row may be broken; coefficients are about 1. */
const BROKEN = 1e-6;

/** Whether the rows hold where the columns are 1 and all others 0. */
export function isFeasible({ weights, rows }: BinaryProgram, columns: readonly number[]): boolean {
  const isOne = new Uint8Array(weights.length);
  for (const column of columns) isOne[column] = 1;
  return rows.every((row) => {
    let sum = 0;
    for (const [at, column] of row.columns.entries()) {
      if (isOne[column] === 1) sum += row.coefficients[at] ?? 0;
    }
    return sum <= row.most + BROKEN;
  });
}
