import { BadInput } from "../BadInput.ts";
import { counted } from "../counted.ts";
import type { Deliverable, WorkContext } from "../Handler.ts";
import { jsonDeliverable } from "../jsonDeliverable.ts";
import { readText } from "../readText.ts";
import { type Finding, findings, type Severity } from "./findings.ts";
import { maxDepth } from "./maxDepth.ts";

export const capability = "solidity.lint";

/** The largest input, in bytes: ample for one file, though not for a whole flattened project. */
export const MAX_BYTES = 256 * 1024;
/** Nested brackets: the parser's time doubles every few levels beyond it. */
export const MAX_DEPTH = 48;
/** The findings listed; `counts` covers all. */
export const MAX_FINDINGS = 2_000;

export type LintDocument = {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>> & { readonly byRule: Readonly<Record<string, number>> };
};

/**
 * Lints one Solidity file with solhint's recommended rules. Comments such as `solhint-disable` are honoured.
 *
 * @throws {BadInput} `empty`, `too-large`, `not-text`, `too-complex` or `unparsable-solidity`
 */
export async function handle(input: Uint8Array, { fileName, signal }: WorkContext): Promise<Deliverable> {
  signal?.throwIfAborted();
  const source = readText(input, MAX_BYTES);
  const depth = maxDepth(source);
  if (depth > MAX_DEPTH)
    throw new BadInput(
      "too-complex",
      `Brackets are nested ${depth} deep; at most ${MAX_DEPTH} are accepted.`,
    );

  const all = findings(source);
  const error = all.filter(({ severity }) => severity === "error").length;
  const warning = all.length - error;
  const document: LintDocument = {
    findings: all.slice(0, MAX_FINDINGS),
    counts: { error, warning, byRule: countByRule(all) },
  };
  return jsonDeliverable({
    document,
    inputName: fileName,
    suffix: "lint.json",
    summary:
      all.length === 0 ? "No findings." : `${counted(error, "error")} and ${counted(warning, "warning")}.`,
  });
}

function countByRule(all: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of all) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
