import type { Column } from "../csv/Column.ts";
import type { Point } from "./Chart.ts";

/** The rows in which both columns have a value, as points in row order. */
export function pairs(x: Column, y: Column): Point[] {
  return x.values.flatMap((value, row) => {
    const other = y.values[row];
    return value === undefined || other === undefined ? [] : [{ x: value, y: other }];
  });
}
