import type { Column } from "../csv/Column.ts";
import type { Bar, Chart } from "./Chart.ts";
import { groupMeans } from "./groupMeans.ts";
import { label } from "./label.ts";
import { measures } from "./measures.ts";

const MAX_BARS = 15;
const MAX_CATEGORIES = 30;

/**
 * The top categories of the first column that has any: by the mean of the first measure, or by their rows where there is no measure.
 * A column of many values that hardly repeat, such as names, has no categories.
 */
export function barChart(columns: readonly Column[]): Chart | undefined {
  const category = columns.find(isCategory);
  if (category === undefined) return undefined;

  const [measure] = measures(columns);
  const all = measure === undefined ? rowCounts(category) : meansOf(category, measure);
  if (all.length < 2) return undefined;
  const bars = all.sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1)).slice(0, MAX_BARS);
  const repeats = category.cells.filter((cell) => cell !== undefined).length > all.length;
  const xTitle = measure === undefined ? "rows" : label(measure.name);
  const name = label(category.name);
  return {
    kind: "bars",
    title: measure === undefined ? `Rows by ${name}` : `${repeats ? "Mean " : ""}${xTitle} by ${name}`,
    ...(bars.length < all.length && { note: `the top ${bars.length} of ${all.length}` }),
    xTitle,
    yTitle: name,
    bars: distinctLabels(bars),
  };
}

function isCategory({ type, cells }: Column): boolean {
  if (type !== "text" && type !== "boolean") return false;
  const present = cells.filter((cell) => cell !== undefined);
  const distinct = new Set(present).size;
  return distinct >= 2 && (distinct <= MAX_CATEGORIES || distinct <= present.length / 2);
}

function rowCounts({ cells }: Column): Bar[] {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].map(([cell, value]) => ({ label: cell, value }));
}

function meansOf({ cells }: Column, { values }: Column): Bar[] {
  const entries = cells.flatMap((cell, row) => {
    const value = values[row];
    return cell === undefined || value === undefined ? [] : [[cell, value] as const];
  });
  return [...groupMeans(entries)].map(([cell, value]) => ({ label: cell, value }));
}

/** Shortened labels can coincide; a number keeps their bars apart. */
function distinctLabels(bars: readonly Bar[]): Bar[] {
  const seen = new Map<string, number>();
  return bars.map((bar) => {
    const text = label(bar.label) || "(blank)";
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { label: times === 1 ? text : `${text} (${times})`, value: bar.value };
  });
}
