/**
 * The lower triangle L with L L^T = `matrix`, in place; `matrix` is symmetric, n x n, row by row. Returns whether it is positive
 * definite, as it must be.
 */
export function choleskyInPlace(matrix: Float64Array, n: number): boolean {
  for (let column = 0; column < n; column++) {
    for (let row = column; row < n; row++) {
      let sum = matrix[row * n + column] as number;
      for (let k = 0; k < column; k++)
        sum -= (matrix[row * n + k] as number) * (matrix[column * n + k] as number);
      if (row > column) matrix[row * n + column] = sum / (matrix[column * n + column] as number);
      else if (sum > 0) matrix[row * n + column] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

/** Solves L L^T x = `right` in place. */
export function solveInPlace(lower: Float64Array, right: Float64Array): void {
  const n = right.length;
  for (let row = 0; row < n; row++) {
    let sum = right[row] as number;
    for (let k = 0; k < row; k++) sum -= (lower[row * n + k] as number) * (right[k] as number);
    right[row] = sum / (lower[row * n + row] as number);
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let k = row + 1; k < n; k++) sum -= (lower[k * n + row] as number) * (right[k] as number);
    right[row] = sum / (lower[row * n + row] as number);
  }
}

/** The diagonal of (L L^T)^-1. */
export function inverseDiagonal(lower: Float64Array, n: number): Float64Array {
  const diagonal = new Float64Array(n);
  const column = new Float64Array(n);
  for (let unit = 0; unit < n; unit++) {
    column.fill(0, unit);
    for (let row = unit; row < n; row++) {
      let sum = row === unit ? 1 : 0;
      for (let k = unit; k < row; k++) sum -= (lower[row * n + k] as number) * (column[k] as number);
      column[row] = sum / (lower[row * n + row] as number);
    }
    for (let row = unit; row < n; row++) {
      diagonal[unit] = (diagonal[unit] as number) + (column[row] as number) ** 2;
    }
  }
  return diagonal;
}
