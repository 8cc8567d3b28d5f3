const MAX_LENGTH = 80;

/**
 * Names a deliverable after its input, as a plain file name whatever the client called its file.
 *
 * @example
 * outputName("../data/sales 2024.csv", "profile.json"); // "sales_2024.profile.json"
 * outputName(undefined, "profile.json"); // "input.profile.json"
 */
export function outputName(inputName: string | undefined, suffix: string): string {
  const base = (inputName ?? "").split(/[/\\]/).at(-1) ?? "";
  const stem = base
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .replace(/^[._]+/, "");
  return `${[...stem].slice(0, MAX_LENGTH).join("") || "input"}.${suffix}`;
}
