import { CsvError, parse } from "csv-parse/sync";
import { BadInput } from "../BadInput.ts";
import { type Delimiter, detectDelimiter } from "./detectDelimiter.ts";
import { kindOf } from "./kindOf.ts";

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 500;
/** Rows times columns. */
export const MAX_CELLS = 2_000_000;

/** A CSV file, cells trimmed, rows in file order. Rows may be shorter or longer than the header. */
export type Table = {
  readonly delimiter: Delimiter;
  /** One name a column, never empty; names may repeat. */
  readonly headers: readonly string[];
  /** False where the first row looks like data and the names were made up. */
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly string[])[];
};

/**
 * Parses CSV text with any of the usual delimiters. The first row is the header unless all its cells are numbers.
 *
 * @throws {BadInput} `unparsable-csv`, `too-many-rows` or `too-many-columns`
 *
 * @example
 * readTable("city,people\nBern,134591\n").headers; // ["city", "people"]
 */
export function readTable(text: string): Table {
  const delimiter = detectDelimiter(text);
  const [first, ...rest] = parseRows(text, delimiter);
  if (first === undefined) throw new BadInput("unparsable-csv", "The file has no rows.");
  if (first.length > MAX_COLUMNS) {
    throw new BadInput(
      "too-many-columns",
      `The file has ${first.length} columns; at most ${MAX_COLUMNS} are accepted.`,
    );
  }
  const hasHeader = !first.every((cell) => isNumeric(cell));
  const headers = first.map((cell, index) => (hasHeader && cell !== "" ? cell : `column_${index + 1}`));
  const rows = hasHeader ? rest : [first, ...rest];
  if (rows.length > MAX_ROWS)
    throw new BadInput(
      "too-many-rows",
      `The file has ${rows.length} rows; at most ${MAX_ROWS} are accepted.`,
    );
  const cells = rows.length * headers.length;
  if (cells > MAX_CELLS)
    throw new BadInput("too-many-rows", `The file has ${cells} cells; at most ${MAX_CELLS} are accepted.`);
  return { delimiter, headers, hasHeader, rows };
}

function parseRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === "number" ? ` near line ${cause.lines}` : "";
    throw new BadInput(
      "unparsable-csv",
      `The file is not valid CSV${line}: its quotation marks do not match.`,
      { cause },
    );
  }
}

function isNumeric(cell: string): boolean {
  const kind = kindOf(cell);
  return kind === "integer" || kind === "number";
}
