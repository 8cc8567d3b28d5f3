import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { EPSILON, tolerance } from "../cover/CoverProgram.ts";
import { pairRow, type TeamProgram } from "./TeamProgram.ts";

export type TabuSearchParameters = {
  readonly program: TeamProgram;
  readonly random: RandomGenerator;
  /** Where to start; empty by default. */
  readonly start?: Iterable<number>;
  /** Ends after so many moves without a better team. */
  readonly patience: number;
  /** Called with every team that keeps all rows and limits and costs less than those before; the array is reused. */
  readonly onTeam: (team: readonly number[], cost: number) => void;
};

/** Moves for which what was just dropped is not added and what was just added is not dropped: from 2 to 9. */
const TENURE = [2, 9] as const;
/** Moves looked at between yields: some milliseconds. */
const WORK_A_SLICE = 100_000;
/** Moves on one side of the border of feasibility after which its price changes. */
const BORDER = 4;

/**
 * Looks for a cheap team by the best of all additions, removals and exchanges, again and again (tabu search, Glover 1989), across the border
 * of what rows and limits allow: a violation has a price that rises while there is one and falls while there is none (strategic
 * oscillation, Glover and Kochenberger 1996). A move costs time proportional to columns times members. Yields every few moves.
 */
export function* tabuSearch({
  program,
  random,
  start = [],
  patience,
  onTeam,
}: TabuSearchParameters): Generator<void, void> {
  const { cover, pairs } = program;
  const { cost, start: entryStart, row, units, demand, limits } = cover;
  const columns = cost.length;
  const typical = cost.reduce((sum, each) => sum + Math.abs(each), 0) / Math.max(1, columns) || 1;
  const rowPrice = new Float64Array(demand.length).fill(2 * typical);
  const limitPrice = new Float64Array(limits.length).fill(2 * typical);
  const need = demand.slice();
  const load = limits.map(({ most }) => -most);
  const slack = limits.map(({ most }) => tolerance(most));
  const gain = new Float64Array(columns);
  const blocked = new Int32Array(columns);
  const team: number[] = [];
  const pairRows = new Map<number, Float64Array>();
  const inTeam = new Uint8Array(columns);
  let total = 0;

  const put = (j: number, sign: 1 | -1) => {
    for (let e = entryStart[j] ?? 0, end = entryStart[j + 1] ?? 0; e < end; e++) {
      const r = row[e] ?? 0;
      need[r] = (need[r] ?? 0) - sign * (units[e] ?? 0);
    }
    limits.forEach(({ weight }, l) => {
      load[l] = (load[l] ?? 0) + sign * (weight[j] ?? 0);
    });
  };
  const add = (j: number) => {
    total += (cost[j] ?? 0) - (gain[j] ?? 0);
    put(j, 1);
    team.push(j);
    inTeam[j] = 1;
    const row = pairRow(pairs, j, new Float64Array(columns));
    pairRows.set(j, row);
    for (let i = 0; i < columns; i++) gain[i] = (gain[i] ?? 0) + (row[i] ?? 0);
  };
  const drop = (j: number) => {
    total -= (cost[j] ?? 0) - (gain[j] ?? 0);
    put(j, -1);
    team.splice(team.indexOf(j), 1);
    inTeam[j] = 0;
    const row = pairRows.get(j);
    pairRows.delete(j);
    if (row) for (let i = 0; i < columns; i++) gain[i] = (gain[i] ?? 0) - (row[i] ?? 0);
  };
  /** Price of what rows lack and of what limits are exceeded by, at the moment. */
  const violation = () => {
    let sum = 0;
    for (let r = 0; r < need.length; r++) sum += Math.max(0, need[r] ?? 0) * (rowPrice[r] ?? 0);
    for (let l = 0; l < load.length; l++) sum += Math.max(0, load[l] ?? 0) * (limitPrice[l] ?? 0);
    return sum;
  };
  /** What adding a column changes in that. */
  const relief = (j: number) => {
    let sum = 0;
    for (let e = entryStart[j] ?? 0, end = entryStart[j + 1] ?? 0; e < end; e++) {
      const r = row[e] ?? 0;
      const lack = need[r] ?? 0;
      if (lack > 0) sum -= Math.min(lack, units[e] ?? 0) * (rowPrice[r] ?? 0);
    }
    for (let l = 0; l < load.length; l++) {
      const before = load[l] ?? 0;
      const after = before + (limits[l]?.weight[j] ?? 0);
      if (after > 0) sum += (after - Math.max(0, before)) * (limitPrice[l] ?? 0);
    }
    return sum;
  };

  for (const j of start) add(j);
  let best = Infinity;
  let idle = 0;
  let work = 0;
  let [outside, inside] = [0, 0];
  for (let move = 1; idle < patience; move++, idle++) {
    const penalty = violation();
    let [addition, removal, lowest] = [-1, -1, Infinity];
    const consider = (j: number, i: number, change: number) => {
      if (change < lowest) [addition, removal, lowest] = [j, i, change];
    };
    for (let j = 0; j < columns; j++)
      if (inTeam[j] === 0 && (blocked[j] ?? 0) < move)
        consider(j, -1, (cost[j] ?? 0) - (gain[j] ?? 0) + relief(j));
    for (const i of team) {
      if ((blocked[i] ?? 0) >= move) continue;
      put(i, -1);
      const lack = violation();
      const without = lack - penalty - (cost[i] ?? 0) + (gain[i] ?? 0);
      consider(-1, i, without);
      const row = pairRows.get(i);
      for (let j = 0; j < columns; j++) {
        if (inTeam[j] === 1 || (blocked[j] ?? 0) >= move) continue;
        const change = without + (cost[j] ?? 0) - (gain[j] ?? 0) + (row?.[j] ?? 0);
        // No column relieves more than all that is lacking.
        if (change - lack < lowest) consider(j, i, change + relief(j));
      }
      put(i, 1);
    }
    if (addition < 0 && removal < 0) {
      if (team.length === 0) return;
      blocked.fill(0);
      continue;
    }
    const tenure = () => move + uniformInt(random, TENURE[0], TENURE[1]);
    if (removal >= 0) {
      drop(removal);
      blocked[removal] = tenure();
    }
    if (addition >= 0) {
      add(addition);
      blocked[addition] = tenure();
    }
    const valid = need.every((lack) => lack <= EPSILON) && load.every((over, l) => over <= (slack[l] ?? 0));
    if (valid && total < best - 1e-9 * Math.max(1, Math.abs(best === Infinity ? 0 : best))) {
      best = total;
      idle = 0;
      onTeam(team, total);
    }
    [outside, inside] = valid ? [0, inside + 1] : [outside + 1, 0];
    if (outside >= BORDER || inside >= BORDER) {
      const factor = outside >= BORDER ? 1.6 : 0.7;
      for (let r = 0; r < need.length; r++)
        if (valid || (need[r] ?? 0) > EPSILON) rowPrice[r] = (rowPrice[r] ?? 0) * factor;
      for (let l = 0; l < load.length; l++)
        if (valid || (load[l] ?? 0) > (slack[l] ?? 0)) limitPrice[l] = (limitPrice[l] ?? 0) * factor;
      [outside, inside] = [0, 0];
    }
    work += columns * (1 + team.length);
    if (work < WORK_A_SLICE) continue;
    work = 0;
    yield;
  }
}
