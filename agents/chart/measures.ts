import { type Column, isNumeric } from "../csv/Column.ts";

const IDENTIFIER = /^(?:#|no|index|row)$|(?:^|[_\s-])id$/i;
// Beyond it, sums and axes overflow.
const MAX_MAGNITUDE = 1e100;

/** The numeric columns worth drawing: neither row numbers nor identifiers, nor of a magnitude that no axis can show. */
export function measures(columns: readonly Column[]): Column[] {
  return columns.filter(
    ({ name, type, values }) =>
      isNumeric(type) &&
      !IDENTIFIER.test(name) &&
      values.every((value) => value === undefined || Math.abs(value) <= MAX_MAGNITUDE),
  );
}
