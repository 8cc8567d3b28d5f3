import { type ColumnType, inferType } from "./inferType.ts";
import { kindOf } from "./kindOf.ts";
import { parseTime } from "./parseTime.ts";
import type { Table } from "./readTable.ts";

/** The trimmed cells of one column and what they are. */
export type Column = {
  readonly name: string;
  readonly type: ColumnType;
  /** The text of each row's cell; undefined where it is missing. */
  readonly cells: readonly (string | undefined)[];
  /** The value of each cell of a numeric column, or the time of a date column in milliseconds; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
  /** Present cells that are not of the column's type. */
  readonly unlike: number;
};

/** Takes a table apart by columns; a row that is too short has missing cells. */
export function columnsOf(table: Table): Column[] {
  return table.headers.map((name, index) => {
    const cells = table.rows.map((row) => row[index] ?? "");
    const kinds = cells.map(kindOf);
    const { type, unlike } = inferType(kinds);
    return {
      name,
      type,
      cells: cells.map((cell, row) => (kinds[row] === "missing" ? undefined : cell)),
      values: cells.map((cell, row) => {
        const kind = kinds[row];
        if (type === "date" && kind === "date") return parseTime(cell);
        return isNumeric(type) && (kind === "integer" || kind === "number") ? Number(cell) : undefined;
      }),
      unlike,
    };
  });
}

/** Whether a column holds numbers. */
export function isNumeric(type: ColumnType): boolean {
  return type === "integer" || type === "number";
}
