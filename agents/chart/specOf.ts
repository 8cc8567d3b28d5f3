import type { TopLevelSpec } from "vega-lite";
import type { Bar, Chart } from "./Chart.ts";

const BLUE = "#2f6fb3";

/**
 * The Vega-Lite specification of a chart. Data fields have fixed names, so that no name out of a file ever reaches Vega's
 * expression language.
 */
export function specOf(chart: Chart): TopLevelSpec {
  const base = {
    width: 640,
    height: 360,
    background: "white",
    padding: 16,
    title: {
      text: chart.title,
      anchor: "start" as const,
      fontSize: 16,
      ...(chart.note !== undefined && { subtitle: chart.note }),
    },
    config: { font: "sans-serif", view: { stroke: null }, mark: { aria: false } },
  };
  const y = { field: "y", type: "quantitative" as const, title: chart.yTitle };
  switch (chart.kind) {
    case "line":
      return {
        ...base,
        data: { values: [...chart.points] },
        mark: { type: "line", color: BLUE, point: chart.points.length <= 40 },
        encoding: {
          x: { field: "x", type: "temporal", scale: { type: "utc" }, title: chart.xTitle },
          y: { ...y, scale: { zero: false } },
        },
      };
    case "scatter":
      return {
        ...base,
        data: { values: [...chart.points] },
        mark: { type: "circle", color: BLUE, opacity: 0.6 },
        encoding: {
          x: { field: "x", type: "quantitative", scale: { zero: false }, title: chart.xTitle },
          y: { ...y, scale: { zero: false } },
        },
      };
    case "bars":
      return {
        ...base,
        data: { values: [...chart.bars] },
        mark: { type: "bar", color: BLUE },
        encoding: {
          x: {
            field: "value",
            type: "quantitative",
            title: chart.xTitle,
            ...(areCounts(chart.bars) && { axis: { tickMinStep: 1 } }),
          },
          y: { field: "label", type: "nominal", sort: null, title: chart.yTitle },
        },
      };
    case "histogram":
      return {
        ...base,
        data: { values: [...chart.bins] },
        mark: { type: "bar", color: BLUE },
        encoding: {
          x: { field: "from", type: "quantitative", bin: { binned: true }, title: chart.xTitle },
          x2: { field: "to" },
          y: { field: "count", type: "quantitative", title: chart.yTitle },
        },
      };
  }
}

/** Whether fractions between the ticks would mean nothing. */
function areCounts(bars: readonly Bar[]): boolean {
  return bars.every(({ value }) => Number.isInteger(value));
}
