import { clip } from "../clip.ts";
import type { Table } from "../csv/readTable.ts";
import type { ColumnProfile } from "./profileColumn.ts";

export type WarningCode =
  | "no-header"
  | "ragged-rows"
  | "duplicate-header"
  | "empty-column"
  | "mixed-types"
  | "formula-cells";

/** Something in the file that its owner should look at. `count` is the number of rows, cells or columns concerned. */
export type Warning = {
  readonly code: WarningCode;
  readonly column?: string;
  readonly count: number;
  readonly message: string;
};

// A few numbers among names are no mistake.
const NOTABLE = 0.1;

// How a spreadsheet recognizes a formula; signed numbers are harmless.
const FORMULA = /^(?:[=@]|[+-](?![\d.]))/;

/** What looks wrong in a table, whole-file warnings first, then column by column. */
export function warnings(table: Table, columns: readonly ColumnProfile[]): Warning[] {
  return [...fileWarnings(table), ...columns.flatMap(columnWarnings)];
}

function fileWarnings({ headers, hasHeader, rows }: Table): Warning[] {
  const found: Warning[] = [];
  const add = (code: WarningCode, count: number, message: string) => {
    if (count > 0) found.push({ code, count, message });
  };
  add(
    "no-header",
    hasHeader ? 0 : 1,
    "The first row holds numbers only, so it is read as data and the columns are numbered.",
  );

  const ragged = rows.filter((row) => row.length !== headers.length).length;
  add(
    "ragged-rows",
    ragged,
    `Rows with more or fewer than ${headers.length} cells: missing cells count as empty, further ones are left out.`,
  );

  const formulas = rows.reduce(
    (sum, row) => sum + row.filter((cell) => cell.length > 1 && FORMULA.test(cell)).length,
    0,
  );
  add("formula-cells", formulas, "Cells that a spreadsheet would run as formulas.");

  const seen = new Map<string, number>();
  for (const header of headers) seen.set(header, (seen.get(header) ?? 0) + 1);
  for (const [header, count] of seen) {
    if (count > 1)
      found.push({ code: "duplicate-header", column: clip(header), count, message: "Columns of one name." });
  }
  return found;
}

function columnWarnings({ name, type, present, unlike, missing }: ColumnProfile): Warning[] {
  if (type === "empty")
    return [
      { code: "empty-column", column: name, count: missing, message: "No cell of the column holds a value." },
    ];
  if (unlike === 0 || (type === "text" && unlike < NOTABLE * present)) return [];
  const message =
    type === "text"
      ? `Values that look like numbers, dates or booleans among ${present}.`
      : `Values that are no ${type} among ${present}.`;
  return [{ code: "mixed-types", column: name, count: unlike, message }];
}
