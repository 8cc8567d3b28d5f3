import { clip } from "../clip.ts";
import { counted } from "../counted.ts";
import { columnsOf } from "../csv/Column.ts";
import type { Delimiter } from "../csv/detectDelimiter.ts";
import { readTable } from "../csv/readTable.ts";
import type { Deliverable, WorkContext } from "../Handler.ts";
import { jsonDeliverable } from "../jsonDeliverable.ts";
import { readText } from "../readText.ts";
import { type ColumnProfile, profileColumn } from "./profileColumn.ts";
import { type Warning, warnings } from "./warnings.ts";

export const capability = "data.profile";

const SAMPLE_ROWS = 5;

export type ProfileDocument = {
  readonly rows: number;
  readonly delimiter: Delimiter;
  readonly columns: readonly ColumnProfile[];
  /** The first rows as they stand, long cells shortened. */
  readonly sample: readonly (readonly string[])[];
  readonly warnings: readonly Warning[];
};

/**
 * Profiles a CSV file: the type, the missing and distinct values and the distribution of each column, and what looks wrong.
 *
 * @throws {BadInput} `empty`, `too-large`, `not-text`, `unparsable-csv`, `too-many-rows` or `too-many-columns`
 */
export async function handle(input: Uint8Array, { fileName, signal }: WorkContext): Promise<Deliverable> {
  signal?.throwIfAborted();
  const table = readTable(readText(input));
  const columns = columnsOf(table).map(profileColumn);
  const document: ProfileDocument = {
    rows: table.rows.length,
    delimiter: table.delimiter,
    columns,
    sample: table.rows
      .slice(0, SAMPLE_ROWS)
      .map((row) => row.slice(0, columns.length).map((cell) => clip(cell))),
    warnings: warnings(table, columns),
  };
  return jsonDeliverable({
    document,
    inputName: fileName,
    suffix: "profile.json",
    summary: `Profile of ${counted(columns.length, "column")} and ${counted(document.rows, "row")} with ${counted(document.warnings.length, "warning")}.`,
  });
}
