import type { Column } from "../csv/Column.ts";
import { histogram } from "../csv/histogram.ts";
import type { Chart } from "./Chart.ts";
import { label } from "./label.ts";
import { measures } from "./measures.ts";

/** The distribution of the first measure, where it has different values. */
export function histogramChart(columns: readonly Column[]): Chart | undefined {
  const [measure] = measures(columns);
  if (measure === undefined) return undefined;

  const sorted = measure.values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const bins = histogram(sorted);
  if (bins.length < 2) return undefined;
  const name = label(measure.name);
  return { kind: "histogram", title: `Distribution of ${name}`, xTitle: name, yTitle: "rows", bins };
}
