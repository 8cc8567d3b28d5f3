import type { BinaryProgram } from "./BinaryProgram.ts";

/** Pivots below it are taken for 0. */
const PIVOT = 1e-7;
/** How far a reduced cost may be below 0, where the largest weight is 1. */
const SLACK = 1e-10;
/** Cells nearer to 0 are what rounding left of it. */
const ZERO = 1e-11;
/** Devex weights above it start anew. */
const RESET = 1e6;
/** How far a variable may be beyond its bound. */
export const FEASIBLE = 1e-7;

/**
 * The simplex tableau of a binary program whose columns are taken out one after the other, as a branch and bound does. It is dense and
 * shrinks: a column that may no longer be 1 is dropped when it is not basic, and is driven out of the basis when it is (the dual simplex
 * method, Lemke, 1954). A pivot takes O(rows x columns) of what is left.
 *
 * `x[basic[i]] = values[i] - sum of cells[i][k] x[others[k]]` and `objective - sum of costs[k] x[others[k]]` is maximised. Variables from
 * `program.weights.length` on are the slacks of rows.
 */
export class Tableau {
  readonly basic: Int32Array;
  /** By row, 1 if its variable must be 0. */
  readonly dead: Uint8Array;
  readonly values: Float64Array;
  readonly others: Int32Array;
  readonly costs: Float64Array;
  readonly cells: Float64Array;
  readonly height: number;
  /** Columns left, and so used of each row of `stride` cells. */
  width: number;
  readonly stride: number;
  /** By row, about the square of how far a unit of its variable reaches: the reference weights of Devex pricing (Harris, 1973). */
  readonly norms: Float64Array;
  objective = 0;
  /** The first variable that is a slack. */
  readonly slacks: number;

  constructor(height: number, width: number, slacks: number) {
    this.slacks = slacks;
    this.height = height;
    this.width = width;
    this.stride = width;
    this.norms = new Float64Array(height).fill(1);
    this.basic = new Int32Array(height);
    this.dead = new Uint8Array(height);
    this.values = new Float64Array(height);
    this.others = new Int32Array(width);
    this.costs = new Float64Array(width);
    this.cells = new Float64Array(height * width);
  }

  /** With the slacks as its basis. */
  static of({ weights, rows }: BinaryProgram): Tableau {
    const tableau = new Tableau(rows.length, weights.length, weights.length);
    for (const [i, { columns, coefficients, most }] of rows.entries()) {
      tableau.basic[i] = weights.length + i;
      tableau.values[i] = most;
      for (const [at, column] of columns.entries()) {
        tableau.cells[i * tableau.stride + column] = coefficients[at] as number;
      }
    }
    for (const [column, weight] of weights.entries()) {
      tableau.others[column] = column;
      tableau.costs[column] = -weight;
    }
    return tableau;
  }

  /** Exchanges a basic variable for another. */
  pivot(row: number, column: number): void {
    const { cells, values, costs, norms, stride, width, height } = this;
    const start = row * stride;
    const inverse = 1 / (cells[start + column] as number);
    const norm = norms[row] as number;
    for (let k = 0; k < width; k++) cells[start + k] = (cells[start + k] as number) * inverse;
    cells[start + column] = inverse;
    const value = (values[row] as number) * inverse;
    values[row] = value;
    for (let i = 0; i < height; i++) {
      if (i === row) continue;
      const at = i * stride;
      const factor = cells[at + column] as number;
      cells[at + column] = 0;
      if (factor < ZERO && factor > -ZERO) continue;
      for (let k = 0; k < width; k++) {
        cells[at + k] = (cells[at + k] as number) - factor * (cells[start + k] as number);
      }
      values[i] = (values[i] as number) - factor * value;
      norms[i] = Math.min(
        2 * RESET,
        Math.max(norms[i] as number, factor * factor * inverse * inverse * norm),
      );
    }
    norms[row] = Math.max(norm * inverse * inverse, 1);
    // Weights that have grown say little any more, and must stay finite.
    if (norm > RESET || (norms[row] as number) > RESET) norms.fill(1);
    const cost = costs[column] as number;
    costs[column] = 0;
    for (let k = 0; k < width; k++) costs[k] = (costs[k] as number) - cost * (cells[start + k] as number);
    this.objective -= cost * value;
    const left = this.basic[row] as number;
    this.basic[row] = this.others[column] as number;
    this.others[column] = left;
  }

  /** The variable of a column that is not basic is 0 from now on. */
  drop(column: number): void {
    const last = --this.width;
    if (column === last) return;
    const { cells, stride, height } = this;
    this.others[column] = this.others[last] as number;
    this.costs[column] = this.costs[last] as number;
    for (let i = 0; i < height; i++) cells[i * stride + column] = cells[i * stride + last] as number;
  }

  /**
   * Restores feasibility from reduced costs that are all 0 or more. The objective falls all the way: at `floor` or below it stops, with
   * false. So it does where nothing is feasible.
   */
  reoptimise(floor: number): boolean {
    const { cells, values, costs, dead, norms, stride } = this;
    for (let rounds = 0; ; rounds++) {
      if (this.objective <= floor) return false;
      let row = -1;
      let worst = 0;
      for (let i = 0; i < this.height; i++) {
        const value = values[i] as number;
        const excess = dead[i] === 1 ? Math.abs(value) : -value;
        if (excess > FEASIBLE && excess * excess > worst * (norms[i] as number)) {
          worst = (excess * excess) / (norms[i] as number);
          row = i;
        }
      }
      // The bound holds wherever the method stops; it does not cycle but on ties, which the limit ends.
      if (row === -1 || rounds > 50 * (this.height + 10)) return true;
      const sign = (values[row] as number) < 0 ? -1 : 1;
      // Of the columns whose reduced costs stay 0 within a tolerance the largest pivot keeps rounding small (Harris, 1973).
      let allowed = Number.POSITIVE_INFINITY;
      for (let k = 0; k < this.width; k++) {
        const cell = sign * (cells[row * stride + k] as number);
        if (cell > PIVOT) allowed = Math.min(allowed, ((costs[k] as number) + SLACK) / cell);
      }
      let column = -1;
      let size = 0;
      for (let k = 0; k < this.width; k++) {
        const cell = sign * (cells[row * stride + k] as number);
        if (cell > PIVOT && cell > size && (costs[k] as number) <= allowed * cell) {
          column = k;
          size = cell;
        }
      }
      const least = column === -1 ? 0 : (costs[column] as number) / size;
      // The objective after the exchange is known before it is made.
      if (column === -1 || this.objective - least * Math.abs(values[row] as number) <= floor) return false;
      const leaves = dead[row] === 1;
      this.pivot(row, column);
      for (let k = 0; k < this.width; k++) if ((costs[k] as number) < 0) costs[k] = 0;
      dead[row] = 0;
      if (leaves) this.drop(column);
    }
  }

  /** By how much the objective falls at least if the basic variable of a row becomes 0 (`down`) or 1 (`up`): one dual step (Driebeek, 1966). */
  penalties(row: number): { down: number; up: number } {
    const { cells, costs, stride, width } = this;
    let down = Number.POSITIVE_INFINITY;
    let up = Number.POSITIVE_INFINITY;
    for (let k = 0; k < width; k++) {
      const cell = cells[row * stride + k] as number;
      if (cell > PIVOT) down = Math.min(down, (costs[k] as number) / cell);
      else if (cell < -PIVOT) up = Math.min(up, (costs[k] as number) / -cell);
    }
    const value = this.values[row] as number;
    return { down: value <= 0 ? 0 : down * value, up: value >= 1 ? 0 : up * (1 - value) };
  }

  /** With a further row: of some columns one is 1 at least. Its slack is the variable `slack`. */
  withSome(columns: readonly number[], slack: number): Tableau {
    const copy = new Tableau(this.height + 1, this.width, this.slacks);
    copy.objective = this.objective;
    copy.others.set(this.others.subarray(0, this.width));
    copy.costs.set(this.costs.subarray(0, this.width));
    copy.basic.set(this.basic);
    copy.dead.set(this.dead);
    copy.values.set(this.values);
    copy.norms.set(this.norms);
    const { width, stride, height } = this;
    for (let i = 0; i < height; i++) {
      copy.cells.set(this.cells.subarray(i * stride, i * stride + width), i * width);
    }
    const start = height * width;
    copy.basic[height] = slack;
    copy.values[height] = -1;
    for (let k = 0; k < width; k++)
      copy.cells[start + k] = columns.includes(copy.others[k] as number) ? -1 : 0;
    for (let i = 0; i < height; i++) {
      if (!columns.includes(copy.basic[i] as number)) continue;
      copy.values[height] = (copy.values[height] as number) + (copy.values[i] as number);
      for (let k = 0; k < width; k++) {
        copy.cells[start + k] = (copy.cells[start + k] as number) + (copy.cells[i * width + k] as number);
      }
    }
    return copy;
  }

  /** Its own, without the columns and the variables that `isOut`, and with `included` at 1. */
  without(isOut: (variable: number) => boolean, included = -1): Tableau {
    const { cells, stride } = this;
    const kept: number[] = [];
    let raised = -1;
    for (let k = 0; k < this.width; k++) {
      const variable = this.others[k] as number;
      if (variable === included) raised = k;
      else if (!isOut(variable)) kept.push(k);
    }
    const rows: number[] = [];
    for (let i = 0; i < this.height; i++) {
      const value = (this.values[i] as number) - (raised === -1 ? 0 : (cells[i * stride + raised] as number));
      const variable = this.basic[i] as number;
      const isDead = this.dead[i] === 1 || variable === included || isOut(variable);
      const now = variable === included ? value - 1 : value;
      const holds = isDead ? Math.abs(now) <= FEASIBLE : now >= -FEASIBLE;
      if (holds && (isDead || variable >= this.slacks) && this.#isEmpty(i, kept)) continue;
      rows.push(i);
    }
    const copy = new Tableau(rows.length, kept.length, this.slacks);
    copy.objective = this.objective - (raised === -1 ? 0 : (this.costs[raised] as number));
    for (let k = 0; k < kept.length; k++) {
      copy.others[k] = this.others[kept[k] as number] as number;
      copy.costs[k] = this.costs[kept[k] as number] as number;
    }
    for (let to = 0; to < rows.length; to++) {
      const from = rows[to] as number;
      const start = from * stride;
      const variable = this.basic[from] as number;
      copy.basic[to] = variable;
      copy.norms[to] = this.norms[from] as number;
      copy.dead[to] = this.dead[from] === 1 || variable === included || isOut(variable) ? 1 : 0;
      copy.values[to] =
        (this.values[from] as number) -
        (raised === -1 ? 0 : (cells[start + raised] as number)) -
        (variable === included ? 1 : 0);
      const target = to * copy.stride;
      for (let k = 0; k < kept.length; k++)
        copy.cells[target + k] = cells[start + (kept[k] as number)] as number;
    }
    return copy;
  }

  #isEmpty(row: number, columns: readonly number[]): boolean {
    for (const k of columns) if (Math.abs(this.cells[row * this.stride + k] as number) > ZERO) return false;
    return true;
  }
}
