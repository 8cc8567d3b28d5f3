import { columnsOf } from "../csv/Column.ts";
import { readTable } from "../csv/readTable.ts";
import type { Deliverable, WorkContext } from "../Handler.ts";
import { outputName } from "../outputName.ts";
import { readText } from "../readText.ts";
import { chooseChart } from "./chooseChart.ts";
import { renderSvg } from "./renderSvg.ts";
import { specOf } from "./specOf.ts";

export const capability = "data.chart";

/**
 * Draws the chart that suits a CSV file as an SVG image with title and axes, without scripts or references to anything outside.
 *
 * @throws {BadInput} `empty`, `too-large`, `not-text`, `unparsable-csv`, `too-many-rows`, `too-many-columns` or `nothing-to-draw`
 */
export async function handle(input: Uint8Array, { fileName, signal }: WorkContext): Promise<Deliverable> {
  signal?.throwIfAborted();
  const chart = chooseChart(columnsOf(readTable(readText(input))));
  signal?.throwIfAborted();
  const svg = await renderSvg(specOf(chart));
  return {
    content: new TextEncoder().encode(svg),
    mediaType: "image/svg+xml",
    fileName: outputName(fileName, "chart.svg"),
    summary: `${chart.title}${chart.note === undefined ? "" : `, ${chart.note}`}.`,
  };
}
