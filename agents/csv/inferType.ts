import type { CellKind } from "./kindOf.ts";

export type ColumnType = "integer" | "number" | "boolean" | "date" | "text" | "empty";

/** A column's type, and how many of its present cells are not of that type. */
export type Inference = { readonly type: ColumnType; readonly unlike: number };

const MAJORITY = 0.9;

/**
 * The type that at least nine in ten of the present cells share, otherwise text. Integers among numbers are numbers.
 *
 * @example
 * inferType(["integer", "number", "missing"]).type; // "number"
 */
export function inferType(kinds: readonly CellKind[]): Inference {
  const counts: Record<CellKind, number> = {
    missing: 0,
    boolean: 0,
    integer: 0,
    number: 0,
    date: 0,
    text: 0,
  };
  for (const kind of kinds) counts[kind]++;

  const present = kinds.length - counts.missing;
  if (present === 0) return { type: "empty", unlike: 0 };
  const numeric = counts.integer + counts.number;
  const candidates: readonly (readonly [ColumnType, number])[] = [
    [counts.number === 0 ? "integer" : "number", numeric],
    ["boolean", counts.boolean],
    ["date", counts.date],
  ];
  const [type, like] = candidates.find(([, count]) => count >= MAJORITY * present) ?? ["text", counts.text];
  return { type, unlike: present - like };
}
