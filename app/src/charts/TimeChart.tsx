import "uplot/dist/uPlot.min.css";
import { useEffect, useMemo, useRef } from "react";
import uPlot from "uplot";
import { formatTime } from "../format/time.ts";
import { useIsDark } from "../theme/theme.ts";
import { spread } from "./spread.ts";

export type Series = {
  readonly label: string;
  /** Name of a colour of the theme, such as `--state-completed`. */
  readonly color: string;
  readonly values: readonly number[];
  readonly format: (value: number) => string;
};

export type TimeChartProps = {
  /** What the chart shows, for readers of screens. */
  readonly label: string;
  /** In seconds, rising; the last is now. */
  readonly times: readonly number[];
  readonly series: readonly Series[];
  /** Draws a value until the next instead of a slope. */
  readonly isStepped?: boolean;
  /** The axis begins at zero unless told otherwise. */
  readonly range?: readonly [number, number];
  readonly height?: number;
};

const FONT = '11px "Inter Variable", sans-serif';
const LABEL_HEIGHT = 14;
/** Between two labels of the time axis, in seconds; labels show no seconds. */
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 180, 360, 720, 1_440, 2_880, 7_200, 14_400].map(
  (minutes) => minutes * 60,
);

/** Thin lines over time that end now, labelled where they end. */
export default function TimeChart({
  label,
  times,
  series,
  isStepped = false,
  range,
  height = 180,
}: TimeChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot>(undefined);
  const isDark = useIsDark();
  const data = useMemo(
    () => [[...times], ...series.map(({ values }) => [...values])] as uPlot.AlignedData,
    [times, series],
  );
  const newest = useRef({ data, series });
  newest.current = { data, series };
  const shape = JSON.stringify([
    series.map((line) => [line.label, line.color]),
    isStepped,
    range,
    height,
    isDark,
  ]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for all that a chart is made of
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const theme = getComputedStyle(document.documentElement);
    const ink = theme.getPropertyValue("--ink-2");
    const line = theme.getPropertyValue("--line");
    const tooltip = document.createElement("div");
    tooltip.className =
      "pointer-events-none absolute top-1 z-10 hidden rounded-md border border-line bg-surface px-2 py-1 font-sans text-small";
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height,
        padding: [8, 14 + 6.2 * Math.max(...series.map((one) => one.label.length)), 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
        scales: {
          x: { time: true },
          y: { range: (_, __, highest) => [...(range ?? ([0, Math.max(highest * 1.1, 1)] as const))] },
        },
        axes: [
          {
            stroke: ink,
            font: FONT,
            size: 28,
            space: 64,
            incrs: [...TIME_STEPS],
            grid: { show: false },
            ticks: { stroke: line, size: 4 },
            border: { show: true, stroke: line, width: 1 },
            values: (_, splits) => splits.map((time) => formatTime(time, Date.now() / 1_000)),
          },
          {
            stroke: ink,
            font: FONT,
            size: (_, values) => 10 + 6.2 * Math.max(...(values ?? [""]).map((text) => String(text).length)),
            space: 36,
            grid: { show: false },
            ticks: { show: false },
            values: (_, splits) => splits.map((value) => compact(value)),
          },
        ],
        series: [
          {},
          ...series.map(
            ({ color }): uPlot.Series => ({
              stroke: theme.getPropertyValue(color),
              width: 1.5,
              points: { show: false },
              ...(isStepped && uPlot.paths.stepped && { paths: uPlot.paths.stepped({ align: 1 }) }),
            }),
          ),
        ],
        hooks: {
          draw: [(self) => drawLabels(self, newest.current.series)],
          setCursor: [(self) => showTooltip(self, tooltip, newest.current.series)],
        },
      },
      newest.current.data,
      element,
    );
    plot.over.append(tooltip);
    chart.current = plot;
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
      chart.current = undefined;
    };
  }, [shape]);

  useEffect(() => chart.current?.setData(data), [data]);

  return (
    <div ref={host} role="img" aria-label={label} className="relative w-full min-w-0" style={{ height }} />
  );
}

/** Each line is named where it ends. */
function drawLabels(plot: uPlot, series: readonly Series[]) {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  const ends = series.map(({ values }) => plot.valToPos(values.at(-1) ?? 0, "y", true));
  const positions = spread(ends, LABEL_HEIGHT * ratio);
  ctx.save();
  ctx.font = FONT.replace("11px", `${11 * ratio}px`);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  const theme = getComputedStyle(document.documentElement);
  for (const [index, { label, color }] of series.entries()) {
    ctx.fillStyle = theme.getPropertyValue(color);
    ctx.fillText(label, plot.bbox.left + plot.bbox.width + 6 * ratio, positions[index] ?? 0);
  }
  ctx.restore();
}

function showTooltip(plot: uPlot, tooltip: HTMLElement, series: readonly Series[]) {
  const { idx, left = -1 } = plot.cursor;
  const time = idx === null || idx === undefined ? undefined : plot.data[0][idx];
  tooltip.classList.toggle("hidden", time === undefined || left < 0);
  if (time === undefined || idx === null || idx === undefined) return;
  const lines = series.map(({ label, values, format }) => `${label}: ${format(values[idx] ?? 0)}`);
  tooltip.replaceChildren(
    ...[formatTime(time, Date.now() / 1_000), ...lines].map((text) => {
      const line = document.createElement("div");
      line.textContent = text;
      return line;
    }),
  );
  const isRight = left > plot.over.clientWidth / 2;
  tooltip.style.left = isRight ? "" : `${left + 10}px`;
  tooltip.style.right = isRight ? `${plot.over.clientWidth - left + 10}px` : "";
}

function compact(value: number): string {
  return value.toLocaleString("en-US", { notation: "compact", maximumFractionDigits: 1 });
}
