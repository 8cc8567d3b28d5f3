import type { Column } from "../csv/Column.ts";
import type { Chart } from "./Chart.ts";
import { label } from "./label.ts";
import { measures } from "./measures.ts";
import { pairs } from "./pairs.ts";

const MAX_POINTS = 1_500;

/** The second measure against the first; of many rows, evenly spaced ones. */
export function scatterChart(columns: readonly Column[]): Chart | undefined {
  const [x, y] = measures(columns);
  if (x === undefined || y === undefined) return undefined;

  const all = pairs(x, y);
  if (all.length < 2) return undefined;
  const step = Math.ceil(all.length / MAX_POINTS);
  const points = all.filter((_, index) => index % step === 0);
  return {
    kind: "scatter",
    title: `${label(y.name)} against ${label(x.name)}`,
    ...(step > 1 && { note: `${points.length} of ${all.length} rows` }),
    xTitle: label(x.name),
    yTitle: label(y.name),
    points,
  };
}
