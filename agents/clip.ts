const MAX_CHARACTERS = 100;

/** Shortens a text for display, marked with an ellipsis, without splitting a character. */
export function clip(text: string, maxCharacters: number = MAX_CHARACTERS): string {
  if (text.length <= maxCharacters) return text;
  const characters = [...text.slice(0, 2 * maxCharacters)];
  return characters.length <= maxCharacters && text.length <= 2 * maxCharacters
    ? text
    : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}
