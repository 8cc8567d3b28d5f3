/// <reference path="./solhint.d.ts" />
import solhint, { type Report } from "solhint";
import recommended from "solhint/conf/rulesets/solhint-recommended.js";
import { BadInput } from "../BadInput.ts";
import { clip } from "../clip.ts";

export type Severity = "error" | "warning";

/** `line` and `column` count from 1. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

// The one recommended rule that looks at files: it would search this machine's disk for the contract's imports.
const CONFIG = { rules: { ...recommended.rules, "import-path-check": "off" } };

/**
 * solhint's recommended findings for one Solidity source, in the order of the source. Nothing is read from disk, imports are not followed.
 *
 * @throws {BadInput} `unparsable-solidity`
 */
export function findings(source: string): Finding[] {
  return lint(source).map(toFinding).sort(byPlace);
}

function lint(source: string): readonly Report[] {
  let reports: readonly Report[];
  try {
    reports = solhint.processStr(source, CONFIG).reports;
  } catch (cause) {
    // After some syntax errors the parser's recovery itself fails.
    throw new BadInput("unparsable-solidity", "The file is not valid Solidity.", { cause });
  }
  const syntaxError = reports.find(({ ruleId }) => ruleId === undefined);
  if (syntaxError !== undefined) {
    const { line, column, message } = syntaxError;
    throw new BadInput(
      "unparsable-solidity",
      `The file is not valid Solidity at line ${line}, column ${column + 1}: ${reasonOf(message)}.`,
    );
  }
  return reports;
}

/** The parser's message without its prefix and its long sets of expected tokens. */
function reasonOf(message: string): string {
  const reason = message
    .replace(/^Parse error: /, "")
    .replace(/ expecting .*/s, "")
    .replace(/^missing \{.*\} at/s, "something is missing before")
    .replace("'<EOF>'", "end of the file");
  return clip(reason.replace(/\s+/g, " "));
}

function toFinding({ ruleId = "", severity, line, column, message }: Report): Finding {
  return {
    rule: ruleId,
    severity: severity === 2 ? "error" : "warning",
    line,
    column,
    message: message.trim(),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
