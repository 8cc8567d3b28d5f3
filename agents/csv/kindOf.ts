import { parseTime } from "./parseTime.ts";

/** What one cell holds. `missing` is an empty cell or one of NA, N/A, NaN and null, in any case. */
export type CellKind = "missing" | "boolean" | "integer" | "number" | "date" | "text";

const MISSING = /^(?:|na|n\/a|nan|null)$/i;
const BOOLEAN = /^(?:true|false|yes|no)$/i;
// A leading zero marks a code, as in a postal code or a telephone number.
const INTEGER = /^[+-]?(?:0|[1-9]\d*)$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const CODE = /^[+-]?0\d+$/;

/**
 * Classifies a trimmed cell. Numbers have a decimal point and no grouping; one too large for a double is text.
 *
 * @example
 * kindOf("42"); // "integer"
 * kindOf("1e3"); // "number"
 * kindOf("007"); // "text"
 */
export function kindOf(cell: string): CellKind {
  if (MISSING.test(cell)) return "missing";
  if (BOOLEAN.test(cell)) return "boolean";
  if (DECIMAL.test(cell) && !CODE.test(cell) && Number.isFinite(Number(cell)))
    return INTEGER.test(cell) ? "integer" : "number";
  return parseTime(cell) === undefined ? "text" : "date";
}
