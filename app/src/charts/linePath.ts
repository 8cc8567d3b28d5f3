export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly width: number; readonly height: number; readonly padding: number };

/**
 * The path of a line through points in time, scaled into a box; a step each, since a value holds until the next. Empty without points.
 *
 * @example
 * stepPath([{ x: 0, y: 1 }, { x: 1, y: 2 }], { width: 80, height: 20, padding: 2 }); // "M2,18H78V2"
 */
export function stepPath(points: readonly Point[], { width, height, padding }: Box): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  const lowest = Math.min(...points.map(({ y }) => y));
  const highest = Math.max(...points.map(({ y }) => y));
  const scaleX = (x: number) =>
    round(padding + ((x - first.x) / (last.x - first.x || 1)) * (width - 2 * padding));
  const scaleY = (y: number) =>
    highest === lowest
      ? round(height / 2)
      : round(height - padding - ((y - lowest) / (highest - lowest)) * (height - 2 * padding));
  const steps = points.slice(1).map(({ x, y }) => `H${scaleX(x)}V${scaleY(y)}`);
  return `M${scaleX(first.x)},${scaleY(first.y)}${steps.join("")}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
