import { BadInput } from "../BadInput.ts";
import type { Column } from "../csv/Column.ts";
import { barChart } from "./barChart.ts";
import type { Chart } from "./Chart.ts";
import { histogramChart } from "./histogramChart.ts";
import { lineChart } from "./lineChart.ts";
import { scatterChart } from "./scatterChart.ts";

/**
 * The most telling chart of a table: a measure over time, else by category, else against another, else its distribution.
 *
 * @throws {BadInput} `nothing-to-draw`
 */
export function chooseChart(columns: readonly Column[]): Chart {
  const chart = lineChart(columns) ?? barChart(columns) ?? scatterChart(columns) ?? histogramChart(columns);
  if (chart === undefined)
    throw new BadInput(
      "nothing-to-draw",
      "The file has no numbers that an axis can show apart and no categories to count.",
    );
  return chart;
}
