import type { ScorePoint } from "../agents/Agent.ts";
import { ChartFrame } from "./ChartFrame.tsx";

export type ScoreChartProps = {
  /** Oldest first. */
  readonly history: readonly ScorePoint[];
  readonly score: number;
  /** In seconds. */
  readonly now: number;
};

const ROOM = 10;

/** An agent's score after each of its receipts, up to now. */
export function ScoreChart({ history, score, now }: ScoreChartProps) {
  const points = [...history.filter(({ time }) => time < now), { time: now, score }];
  const values = points.map((point) => point.score);
  // The axis leaves room around what changed, in steps, so that it rests while the score moves.
  const lowest = Math.max(Math.floor(Math.min(...values) / ROOM) * ROOM - ROOM, 0);
  const highest = Math.min(Math.ceil(Math.max(...values) / ROOM) * ROOM + ROOM, 1_000);
  return (
    <ChartFrame
      label="Score over time"
      isLoading={false}
      empty={history.length === 0 ? "No job has moved its score yet: it starts at 500." : undefined}
      isStepped
      range={[lowest, highest]}
      times={points.map(({ time }) => time)}
      series={[
        {
          label: `${score}`,
          color: "--accent",
          values,
          format: (value) => `${value} of 1,000`,
        },
      ]}
    />
  );
}
