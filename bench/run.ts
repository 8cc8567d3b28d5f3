// npm run bench -- <name> [--data <folder>] [--<option> <value>]: one JSON line a figure on stdout, progress on stderr.
import { globSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";

/** One measured figure of a bench. */
export type Figure = {
  readonly case: string;
  readonly value: number;
  /** The unit of `value` and `reference`, such as "gas", "ms" or "1/s". */
  readonly unit: string;
  /** What the model to compare with takes or achieves on the same work. */
  readonly reference?: number;
  /** Which direction is an improvement: "lower" (the default) for a cost, "higher" for a rate. */
  readonly better?: "lower" | "higher";
};

/** What the command line gives a bench: `--runs 3 --quick` is `{ runs: "3", quick: true }`. */
export type BenchOptions = {
  /** Folder of the data sets to measure on. */
  readonly data?: string;
  readonly [option: string]: string | boolean | undefined;
};

/**
 * The default export of `bench/<name>.ts`.
 *
 * @example
 * export default async function* jobs(): AsyncGenerator<Figure> {
 *   yield { case: "job.submit", value: 61_000, unit: "gas" };
 * }
 */
export type Bench = (options: BenchOptions) => AsyncIterable<Figure>;

/** Ours against the reference, so that below 1 is better for a cost and for a rate; null without a reference. */
export function ratioOf({ value, reference, better = "lower" }: Figure): number | null {
  if (reference === undefined) return null;
  return better === "lower" ? value / reference : reference / value;
}

/** The JSON line of a figure. */
export function lineOf(bench: string, figure: Figure): string {
  const { value, unit, reference = null } = figure;
  const ratio = ratioOf(figure);
  return JSON.stringify({
    bench,
    case: figure.case,
    value,
    unit,
    reference,
    ratio: ratio === null ? null : Number(ratio.toPrecision(4)),
  });
}

/** Splits a command line into the bench's name and its options. */
export function parseBenchArgs(args: readonly string[]): {
  readonly name?: string;
  readonly options: BenchOptions;
} {
  // The options belong to each bench, so whether one takes a value shows only in what follows it.
  const { tokens } = parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true });
  const options: Record<string, string | boolean> = {};
  let name: string | undefined;
  let open: string | undefined;
  for (const token of tokens) {
    if (token.kind === "option") {
      options[token.name] = token.value ?? true;
      open = token.value === undefined ? token.name : undefined;
    } else if (token.kind === "positional") {
      if (open !== undefined) options[open] = token.value;
      else name ??= token.value;
      open = undefined;
    }
  }
  return name === undefined ? { options } : { name, options };
}

function benchNames(): string[] {
  return globSync("bench/*.ts")
    .filter((file) => !file.endsWith(".test.ts") && file !== "bench/run.ts")
    .map((file) => basename(file, ".ts"))
    .sort();
}

async function main() {
  const { name, options } = parseBenchArgs(process.argv.slice(2));
  const names = benchNames();
  if (name === undefined || !names.includes(name)) {
    console.error(name === undefined ? "The benches are:" : `There is no bench "${name}". The benches are:`);
    for (const known of names) console.error(`  npm run bench -- ${known}`);
    return name === undefined ? 0 : 2;
  }

  // Whatever a library prints goes to stderr: stdout carries the figures only.
  const print = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const { default: bench }: { readonly default: Bench } = await import(
    new URL(`${name}.ts`, import.meta.url).href
  );
  for await (const figure of bench(options)) print(`${lineOf(name, figure)}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await main();
