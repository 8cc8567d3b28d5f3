/** A value at a place: times are milliseconds since 1970. */
export type Point = { readonly x: number; readonly y: number };
export type Bar = { readonly label: string; readonly value: number };
export type Interval = { readonly from: number; readonly to: number; readonly count: number };

/** What to draw, without how: titles as they are shown, data as they are placed. */
export type Chart = {
  readonly title: string;
  /** What was left out or gathered, where anything was. */
  readonly note?: string;
  readonly xTitle: string;
  readonly yTitle: string;
} & (
  | { readonly kind: "line" | "scatter"; readonly points: readonly Point[] }
  | { readonly kind: "bars"; readonly bars: readonly Bar[] }
  | { readonly kind: "histogram"; readonly bins: readonly Interval[] }
);
