import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CoalitionAgent, CoalitionTask } from "../../sdk/src/coalition/CoalitionTask.ts";

/** A weighted set-cover instance: which rows each column covers, and what it costs. */
export type SetCover = {
  readonly name: string;
  readonly rows: number;
  readonly costs: readonly number[];
  /** Rows of each column, from 0. */
  readonly columns: readonly (readonly number[])[];
  readonly optimum: number;
};

/** Reads the OR-Library files that `optima.txt` lists (Beasley 1990: rows, columns, costs, then of each row its count and columns). */
export function readSetCovers(folder: string): SetCover[] {
  const optima = readFileSync(join(folder, "optima.txt"), "utf8").trim().split("\n");
  return optima.map((line) => {
    const [name = "", optimum] = line.trim().split(/\s+/);
    return {
      name,
      optimum: Number(optimum),
      ...parseSetCover(readFileSync(join(folder, `${name}.txt`), "utf8")),
    };
  });
}

/** Throws `RangeError` for text that is no set-cover file. */
export function parseSetCover(text: string): Pick<SetCover, "rows" | "costs" | "columns"> {
  const numbers = text.trim().split(/\s+/).map(Number);
  let at = 0;
  const next = () => {
    const value = numbers[at++];
    if (value === undefined || !Number.isFinite(value)) throw new RangeError(`no number at position ${at}`);
    return value;
  };
  const rows = next();
  const costs = Array.from({ length: next() }, next);
  const columns: number[][] = costs.map(() => []);
  for (let row = 0; row < rows; row++) {
    for (let count = next(); count > 0; count--) {
      const column = next();
      const covered = columns[column - 1];
      if (covered === undefined)
        throw new RangeError(`row ${row + 1} names column ${column} of ${costs.length}`);
      covered.push(row);
    }
  }
  return { rows, costs, columns };
}

/** Each row a requirement, each column an agent that can meet some of them. */
export function asTask({ rows, costs, columns }: SetCover): {
  readonly task: CoalitionTask;
  readonly agents: readonly CoalitionAgent[];
} {
  return {
    task: { requirements: Array.from({ length: rows }, (_, row) => ({ capability: `row.${row}` })) },
    agents: columns.map((covered, column) => ({
      id: `column-${column}`,
      price: costs[column] ?? 0,
      skills: covered.map((row) => ({ capability: `row.${row}`, level: 0 })),
    })),
  };
}

/** The same as a CPLEX LP file, in short lines. */
export function asLp({ rows, costs, columns }: SetCover): string {
  const terms = (values: readonly string[]) =>
    values.map((value, index) => (index % 8 === 7 ? `${value}\n` : value)).join(" ");
  const byRow: string[][] = Array.from({ length: rows }, () => []);
  columns.forEach((covered, column) => {
    for (const row of covered) byRow[row]?.push(`+ x${column}`);
  });
  return [
    `Minimize\n obj: ${terms(costs.map((cost, column) => `+ ${cost} x${column}`))}`,
    "Subject To",
    ...byRow.map((names, row) => ` r${row}: ${terms(names)} >= 1`),
    `Binary\n ${terms(costs.map((_, column) => `x${column}`))}`,
    "End\n",
  ].join("\n");
}
