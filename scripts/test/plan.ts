export const PARTS = ["solidity", "typescript"] as const;
export type Part = (typeof PARTS)[number];

export type PlanParameters = {
  /** Run this part alone. */
  readonly only?: string | undefined;
  /** Substrings of paths; a test file runs when one occurs in its path. None means all files. */
  readonly filters: readonly string[];
  /** All test files of each part, relative to the root. */
  readonly files: Readonly<Record<Part, readonly string[]>>;
};

/**
 * The test files of each part that a command line asks for. A part without any does not run.
 *
 * @throws {Error} For an unknown part, or when nothing matches the filters.
 */
export function planTests({
  only,
  filters,
  files,
}: PlanParameters): Readonly<Record<Part, readonly string[]>> {
  if (only !== undefined && !PARTS.some((part) => part === only)) {
    throw new Error(`There is no part "${only}"; --only takes ${PARTS.join(" or ")}.`);
  }
  const chosen = (part: Part) => {
    if (only !== undefined && only !== part) return [];
    return filters.length === 0
      ? files[part]
      : files[part].filter((file) => filters.some((filter) => file.includes(filter)));
  };
  const plan = { solidity: chosen("solidity"), typescript: chosen("typescript") };
  if (filters.length > 0 && plan.solidity.length + plan.typescript.length === 0) {
    throw new Error(`No test file's path contains ${filters.map((filter) => `"${filter}"`).join(" or ")}.`);
  }
  return plan;
}
