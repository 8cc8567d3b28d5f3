import { stepPath } from "../charts/linePath.ts";

export type SparklineProps = {
  readonly points: readonly { readonly time: number; readonly value: number }[];
  /** What the line shows, for readers of screens. */
  readonly label: string;
  /** The value up to now, where the line ends. */
  readonly now: { readonly time: number; readonly value: number };
};

const box = { width: 72, height: 20, padding: 2 };

/** A line within a table's row that ends now. */
export function Sparkline({ points, label, now }: SparklineProps) {
  const all = [...points, now].map(({ time, value }) => ({ x: time, y: value }));
  return (
    <svg
      role="img"
      aria-label={label}
      width={box.width}
      height={box.height}
      className="inline-block align-middle text-ink-2"
    >
      <path d={stepPath(all, box)} fill="none" stroke="currentColor" strokeWidth="1.25" />
    </svg>
  );
}
