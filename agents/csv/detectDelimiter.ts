import { CsvError, parse } from "csv-parse/sync";

const CANDIDATES = [",", ";", "\t", "|"] as const;
const PREVIEW_CHARACTERS = 256 * 1024;
const PREVIEW_ROWS = 50;

export type Delimiter = (typeof CANDIDATES)[number];

/**
 * The delimiter that splits the first rows into the most columns of one width; a comma where none splits them.
 *
 * @example
 * detectDelimiter("name;price\npear;1,50\n"); // ";"
 */
export function detectDelimiter(text: string): Delimiter {
  const head = text.slice(0, PREVIEW_CHARACTERS);
  const preview = head.length < text.length ? head.slice(0, head.lastIndexOf("\n") + 1) || head : head;
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: score(preview, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The share of rows as wide as the first, and a little for width. */
function score(preview: string, delimiter: Delimiter): number {
  const rows = previewRows(preview, delimiter);
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const agreeing = rows.filter((row) => row.length === width).length / rows.length;
  return agreeing + (1 - 1 / width) / 2;
}

function previewRows(preview: string, delimiter: Delimiter): string[][] {
  try {
    return parse(preview, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: PREVIEW_ROWS,
    });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
