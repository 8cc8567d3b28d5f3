import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buhlmannStraub } from "../../sdk/src/insurance/buhlmannStraub.ts";
import { type ExactObservation, exactCredibility } from "../../test/exactCredibility.ts";
import type { Figure } from "../run.ts";

/** What is published for Hachemeister's five states (1975): as many digits as are printed. */
const PUBLISHED = {
  collective: "1683.713",
  credibilities: [".98474", ".92764", ".89848", ".72791", ".95879"],
  premiums: ["2055.17", "1523.71", "1793.44", "1442.97", "1603.29"],
};

/** The credibility of Hachemeister's states, against what is published and against exact fractions. */
export async function* credibilityFigures(data: string): AsyncGenerator<Figure> {
  const text = await readFile(join(data, "insurance", "hachemeister.csv"), "utf8");
  const states = parseStates(text);
  const estimate = buhlmannStraub(
    states.map((periods) =>
      periods.map(({ ratio, weight }) => ({ ratio: Number(ratio), weight: Number(weight) })),
    ),
  );
  const credibilities = estimate.groups.map(({ credibility }) => credibility);
  const premiums = estimate.groups.map(({ premium }) => premium);

  yield figure("collective", estimate.collective, PUBLISHED.collective);
  for (const [index, printed] of PUBLISHED.credibilities.entries()) {
    yield figure(`credibility.${index + 1}`, credibilities[index] ?? Number.NaN, printed);
  }
  for (const [index, printed] of PUBLISHED.premiums.entries()) {
    yield figure(`premium.${index + 1}`, premiums[index] ?? Number.NaN, printed);
  }

  const exact = exactCredibility(states);
  const errors = [
    relativeError(estimate.collective, exact.collective),
    ...exact.groups.flatMap(({ credibility, premium }, index) => [
      relativeError(credibilities[index] ?? Number.NaN, credibility),
      relativeError(premiums[index] ?? Number.NaN, premium),
    ]),
  ];
  yield {
    case: "credibility.maxRelativeError",
    value: Math.max(...errors),
    unit: "relative",
    reference: 1e-6,
  };
  const digits = [estimate.collective, ...credibilities, ...premiums];
  const printed = [PUBLISHED.collective, ...PUBLISHED.credibilities, ...PUBLISHED.premiums];
  yield {
    case: "credibility.digitsThatDiffer",
    value: printed.filter((text, index) => rounded(digits[index] ?? Number.NaN, text) !== text).length,
    unit: "of 11 printed figures",
  };
}

/** Rows of a state, its ratios and as many weights; the first row names the columns. */
export function parseStates(text: string): ExactObservation[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [, ...cells] = line.split(",").map(BigInt);
      const periods = cells.length / 2;
      return cells.slice(0, periods).map((ratio, index) => ({ ratio, weight: cells[periods + index] ?? 0n }));
    });
}

function figure(name: string, value: number, printed: string): Figure {
  return { case: `hachemeister.${name}`, value, unit: "", reference: Number(printed) };
}

function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / Math.abs(reference);
}

/** With as many decimals as `like`. */
function rounded(value: number, like: string): string {
  const decimals = like.length - 1 - like.indexOf(".");
  return value.toFixed(decimals).replace(/^0\./, ".");
}
