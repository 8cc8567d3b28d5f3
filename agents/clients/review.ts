import type { DeliveredWork } from "@ainur/sdk";
import type { KeywordsDocument } from "../keywords/handle.ts";
import type { LintDocument } from "../lint/handle.ts";
import type { ProfileDocument } from "../profile/handle.ts";

export type ReviewParameters = {
  readonly capability: string;
  /** The file that was given. */
  readonly input: Uint8Array;
  readonly work: Pick<DeliveredWork, "bytes">;
};

/** What is wrong with the work; `undefined` if it is what was asked for. */
type Review = (input: string, output: string) => string | undefined;

const reviews: Readonly<Record<string, Review>> = {
  "text.keywords"(input, output) {
    const { keywords }: KeywordsDocument = JSON.parse(output);
    const text = input.toLowerCase();
    const strange = keywords.find(({ keyword }) => !text.includes(keyword.toLowerCase()));
    return strange === undefined ? undefined : `"${strange.keyword}" does not occur in the text.`;
  },
  "data.profile"(input, output) {
    const { rows, columns }: ProfileDocument = JSON.parse(output);
    const [header = "", ...lines] = input.trimEnd().split("\n");
    const names = columns.map(({ name }) => name).join(",");
    if (rows !== lines.length) return `The table has ${lines.length} rows, not ${rows}.`;
    return names === header ? undefined : `The columns are ${header}, not ${names}.`;
  },
  "solidity.lint"(input, output) {
    const { findings, counts }: LintDocument = JSON.parse(output);
    const length = input.split("\n").length;
    const beyond = findings.find(({ line }) => line > length);
    if (beyond !== undefined) return `There is no line ${beyond.line}.`;
    return counts.error + counts.warning >= findings.length ? undefined : "The counts are too low.";
  },
  "data.chart"(_, output) {
    if (!output.startsWith("<svg")) return "It is no SVG image.";
    return output.includes("<script") ? "The image holds a script." : undefined;
  },
};

/** Looks at delivered work as its client: a sentence that says what is wrong with it, or nothing. */
export function review({ capability, input, work }: ReviewParameters): string | undefined {
  const decoder = new TextDecoder();
  try {
    return reviews[capability]?.(decoder.decode(input), decoder.decode(work.bytes));
  } catch (error) {
    return `It cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}
