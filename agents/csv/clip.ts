const MAX_CHARACTERS = 100;

/** Shortens a cell for display, marked with an ellipsis, without splitting a character. */
export function clip(cell: string, maxCharacters: number = MAX_CHARACTERS): string {
  if (cell.length <= maxCharacters) return cell;
  const characters = [...cell.slice(0, 2 * maxCharacters)];
  return characters.length <= maxCharacters && cell.length <= 2 * maxCharacters
    ? cell
    : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
