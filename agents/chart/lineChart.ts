import type { Column } from "../csv/Column.ts";
import type { Chart, Point } from "./Chart.ts";
import { groupMeans } from "./groupMeans.ts";
import { label } from "./label.ts";
import { measures } from "./measures.ts";
import { pairs } from "./pairs.ts";

const MAX_POINTS = 400;

/** The first measure over the first date column, where there are at least two moments. */
export function lineChart(columns: readonly Column[]): Chart | undefined {
  const date = columns.find(({ type }) => type === "date");
  const [measure] = measures(columns);
  if (date === undefined || measure === undefined) return undefined;

  const rows = pairs(date, measure);
  const moments = meansAt(rows);
  if (moments.length < 2) return undefined;
  const points = moments.length > MAX_POINTS ? meansAt(gather(rows)) : moments;
  const name = label(measure.name);
  return {
    kind: "line",
    title: `${points.length < rows.length ? "Mean " : ""}${name} over ${label(date.name)}`,
    ...(points.length < moments.length && {
      note: `${moments.length} moments gathered into ${points.length} intervals`,
    }),
    xTitle: label(date.name),
    yTitle: name,
    points,
  };
}

function meansAt(points: readonly Point[]): Point[] {
  const means = groupMeans(points.map(({ x, y }) => [x, y] as const));
  return [...means].map(([x, y]) => ({ x, y })).sort((a, b) => a.x - b.x);
}

/** Moves each point to the start of its interval, of as many equal ones as the line may have points. */
function gather(points: readonly Point[]): Point[] {
  const min = points.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const max = points.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const width = (max - min + 1) / MAX_POINTS;
  return points.map(({ x, y }) => ({ x: Math.round(min + Math.floor((x - min) / width) * width), y }));
}
