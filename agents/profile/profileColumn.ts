import { clip } from "../clip.ts";
import { type Column, isNumeric } from "../csv/Column.ts";
import type { ColumnType } from "../csv/inferType.ts";
import { type NumberSummary, summarizeNumbers } from "./summarizeNumbers.ts";
import { topValues, type ValueCount } from "./topValues.ts";

export type ColumnProfile = {
  readonly name: string;
  readonly type: ColumnType;
  readonly present: number;
  readonly missing: number;
  /** Present cells that are not of the column's type; they are left out of `numbers` and `dates`. */
  readonly unlike: number;
  readonly distinct: number;
  readonly top: readonly ValueCount[];
  /** Of an integer or number column. */
  readonly numbers?: NumberSummary;
  /** Of a date column: the first and the last moment, in ISO 8601, UTC. */
  readonly dates?: { readonly min: string; readonly max: string };
};

/** Describes one column of a table. */
export function profileColumn({ name, type, cells, values, unlike }: Column): ColumnProfile {
  const present = cells.filter((cell) => cell !== undefined);
  const common = {
    name: clip(name),
    type,
    present: present.length,
    missing: cells.length - present.length,
    unlike,
    ...topValues(present),
  };
  const known = values.filter((value) => value !== undefined);
  if (isNumeric(type)) return { ...common, numbers: summarizeNumbers(known) };
  if (type === "date") return { ...common, dates: summarizeDates(known) };
  return common;
}

function summarizeDates(times: readonly number[]): { min: string; max: string } {
  const min = times.reduce((a, b) => Math.min(a, b));
  const max = times.reduce((a, b) => Math.max(a, b));
  return { min: new Date(min).toISOString(), max: new Date(max).toISOString() };
}
