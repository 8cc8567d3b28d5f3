export type ParseCsvOptions = { readonly maxRows: number; readonly maxColumns: number };
export type CsvTable = { readonly rows: readonly (readonly string[])[]; readonly more: boolean };

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LONGEST_CELL = 500;

/** The first rows of a table of separated values (RFC 4180, quotes may hold line breaks), whatever separates them. */
export function parseCsv(text: string, { maxRows, maxColumns }: ParseCsvOptions): CsvTable {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    if (row.length < maxColumns) row.push(cell.slice(0, LONGEST_CELL));
    cell = "";
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? "";
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === "") isQuoted = true;
    else if (character === delimiter) endCell();
    else if (character === "\n") {
      endCell();
      rows.push(row);
      row = [];
      if (rows.length === maxRows) return { rows, more: index < text.length - 1 };
    } else if (character !== "\r") cell += character;
  }
  if (cell !== "" || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return { rows, more: false };
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
