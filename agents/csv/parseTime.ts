const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?$/;

/**
 * Milliseconds since 1970 of an ISO 8601 month, day or moment; undefined for anything else. A moment without a zone is UTC.
 *
 * @example
 * parseTime("2026-11-20"); // 1795132800000
 * parseTime("2026-02-30"); // undefined
 */
export function parseTime(cell: string): number | undefined {
  const match = ISO.exec(cell);
  if (match === null) return undefined;
  const [, year, month, day, hour, , , zone] = match;
  if (Number(day ?? 1) > daysOf(Number(year), Number(month))) return undefined;
  const time = Date.parse(
    hour === undefined ? cell : `${cell.replace(" ", "T")}${zone === undefined ? "Z" : ""}`,
  );
  return Number.isNaN(time) ? undefined : time;
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
