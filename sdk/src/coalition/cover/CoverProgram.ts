/** A limit that all chosen columns share, such as a budget: the sum of their weights is at most `most`. */
export type Limit = { readonly weight: Float64Array; readonly most: number };

/**
 * Which columns to choose so that every row gets what it demands, at the least cost: min c x, A x >= b, W x <= L, x binary.
 * Flat arrays, since searches read little else: the entries of column `j` are those from `start[j]` to `start[j + 1]`.
 */
export type CoverProgram = {
  /** Cost of each column; any finite number. */
  readonly cost: Float64Array;
  /** One more than there are columns. */
  readonly start: Int32Array;
  /** Row of each entry, and how much of the row's demand the column meets; above 0. */
  readonly row: Int32Array;
  readonly units: Float64Array;
  /** Demand of each row; above 0. */
  readonly demand: Float64Array;
  readonly limits: readonly Limit[];
};

/** The part of a program that some decisions leave open. */
export type Remainder = {
  readonly program: CoverProgram;
  /** The parent's index of each column and of each row that is left. */
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  /** What the columns taken cost. */
  readonly cost: number;
};

/** What a decision says of a column. */
export const FREE = 0;
export const TAKEN = 1;
export const LEFT = 2;

/**
 * What is left of a program after `decisions`, one of `FREE`, `TAKEN` and `LEFT` for each column. Rows whose demand is met go; so do columns
 * that then meet no demand and cost something, unless all free ones are to be kept. So do columns for which a limit has no room, and no column counts
 * for more than its row still demands.
 * `undefined` if a row or a limit can no longer be kept.
 */
export function remainderOf(
  program: CoverProgram,
  decisions: Uint8Array,
  keep: "useful" | "free" = "useful",
): Remainder | undefined {
  const { cost, start, row, units } = program;
  const count = cost.length;
  const demand = program.demand.slice();
  const most = program.limits.map((limit) => limit.most);
  let spent = 0;
  for (let j = 0; j < count; j++) {
    if (decisions[j] !== TAKEN) continue;
    spent += cost[j] ?? 0;
    for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
      const r = row[e] ?? 0;
      demand[r] = (demand[r] ?? 0) - (units[e] ?? 0);
    }
    program.limits.forEach(({ weight }, l) => {
      most[l] = (most[l] ?? 0) - (weight[j] ?? 0);
    });
  }
  if (most.some((left, l) => left < -tolerance(program.limits[l]?.most ?? 0))) return undefined;

  const renamed = new Int32Array(demand.length).fill(-1);
  const rows: number[] = [];
  demand.forEach((left, r) => {
    if (left > EPSILON) renamed[r] = rows.push(r) - 1;
  });
  const supply = new Float64Array(rows.length);
  const columns = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const entryRow = new Int32Array(row.length);
  const entryUnits = new Float64Array(row.length);
  let kept = 0;
  let entries = 0;
  for (let j = 0; j < count; j++) {
    if (decisions[j] !== FREE) continue;
    if (program.limits.some(({ weight, most: all }, l) => (weight[j] ?? 0) > (most[l] ?? 0) + tolerance(all)))
      continue;
    const first = entries;
    for (let e = start[j] ?? 0, end = start[j + 1] ?? 0; e < end; e++) {
      const r = renamed[row[e] ?? 0] ?? -1;
      if (r < 0) continue;
      const useful = Math.min(units[e] ?? 0, demand[row[e] ?? 0] ?? 0);
      supply[r] = (supply[r] ?? 0) + useful;
      entryRow[entries] = r;
      entryUnits[entries++] = useful;
    }
    if (keep === "useful" && entries === first && (cost[j] ?? 0) >= 0) continue;
    columns[kept++] = j;
    starts[kept] = entries;
  }
  if (rows.some((r, index) => (supply[index] ?? 0) < (demand[r] ?? 0) - EPSILON)) return undefined;
  const names = columns.slice(0, kept);
  return {
    program: {
      cost: pick(cost, names),
      start: starts.slice(0, kept + 1),
      row: entryRow.slice(0, entries),
      units: entryUnits.slice(0, entries),
      demand: pick(demand, Int32Array.from(rows)),
      limits: program.limits.map(({ weight }, l) => ({ weight: pick(weight, names), most: most[l] ?? 0 })),
    },
    columns: names,
    rows: Int32Array.from(rows),
    cost: spent,
  };
}

/** A demand below this is met: what adding fractions may leave. */
export const EPSILON = 1e-9;

/** How far a sum may exceed a limit by rounding alone. */
export function tolerance(limit: number): number {
  return EPSILON * Math.max(1, Math.abs(limit));
}

function pick(values: Float64Array, indices: Int32Array): Float64Array {
  return Float64Array.from(indices, (index) => values[index] ?? 0);
}
