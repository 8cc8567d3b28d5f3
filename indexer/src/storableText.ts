/** UTF-16 units of the longest text that is kept; what follows is cut off. */
export const MAX_TEXT = 65_536;

/** Text as PostgreSQL takes it, whatever a stranger wrote on chain: no null characters, no halves of one, bounded. */
export function storableText(text: string): string {
  return text.slice(0, MAX_TEXT).replaceAll("\0", "\u{FFFD}").toWellFormed();
}
