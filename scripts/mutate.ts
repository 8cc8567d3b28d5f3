// npm run mutate [-- <library> ...]: whether the tests of the pure money libraries notice each single change to them.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { equivalentMutants } from "./mutation/equivalentMutants.ts";
import { type Mutant, mutantsOf } from "./mutation/mutantsOf.ts";
import { survivorsOf } from "./mutation/survivorsOf.ts";
import { analyse, errorsAmong } from "./solidity/compiler.ts";

const LIBRARIES = [
  "AuctionMath",
  "BondMath",
  "CourtMath",
  "CoverMath",
  "FeedbackMath",
  "JobMath",
  "NominationMath",
  "ScoreMath",
];

/** The share of the mutants of each library that its tests must notice, in percent. */
const REQUIRED = 95;

const program = new Command("npm run mutate --")
  .description(
    "Changes each comparison, operator, rounding and constant of the libraries and runs their tests on it.",
  )
  .argument("[library...]", `of ${LIBRARIES.join(", ")}`)
  .addHelpText(
    "after",
    `\nEnds with exit code 1 when less than ${REQUIRED} % of the mutants of a library are caught.`,
  )
  .parse();

const unknown = program.args.filter((name) => !LIBRARIES.includes(name));
if (unknown.length > 0)
  program.error(`There is no library ${unknown.join(", ")} among ${LIBRARIES.join(", ")}.`);

const survivors: (Mutant & { readonly library: string })[] = [];
const figures: { library: string; mutants: number; caught: number; percent: number; equivalent: number }[] =
  [];

for (const library of program.args.length === 0 ? LIBRARIES : program.args) {
  const startedAt = Date.now();
  const source = readFileSync(`contracts/libraries/${library}.sol`, "utf8");
  const mutants = compiling(mutantsOf(source));
  const equivalent = equivalentOf(library, mutants);
  const counted = mutants.filter((mutant) => !equivalent.has(mutant));
  console.error(`${library}: ${counted.length} mutants`);
  const found = await survivorsOf(library, { source, mutants: counted });
  const caught = counted.length - found.length;
  const percent = Math.floor((caught / counted.length) * 1_000) / 10;
  survivors.push(...found.map((mutant) => ({ library, ...mutant })));
  figures.push({ library, mutants: counted.length, caught, percent, equivalent: equivalent.size });
  console.error(
    `${library}: ${caught} caught (${percent} %) after ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
}

for (const { library, line, before, after } of survivors) {
  console.log(`contracts/libraries/${library}.sol:${line} survives\n  - ${before}\n  + ${after}\n`);
}
console.table(figures);
process.exitCode = figures.every(({ percent }) => percent >= REQUIRED) ? 0 : 1;

/** Without those that the compiler rejects, such as a constant below 0: it finds further errors once some are gone. */
function compiling(mutants: readonly Mutant[]): readonly Mutant[] {
  const sources = Object.fromEntries(mutants.map(({ source }, index) => [`${index}`, source]));
  const errors = errorsAmong(analyse(sources).messages);
  if (errors.length === 0) return mutants;
  const rejected = new Set(errors.map(({ sourceLocation }) => sourceLocation?.file));
  return compiling(mutants.filter((_, index) => !rejected.has(`${index}`)));
}

/** @throws When one that is named as equivalent is not there any more, or not alone. */
function equivalentOf(library: string, mutants: readonly Mutant[]): ReadonlySet<Mutant> {
  const named = equivalentMutants.filter((mutant) => mutant.library === library);
  return new Set(
    named.flatMap(({ inFunction, after }) => {
      const matches = mutants.filter((mutant) => mutant.inFunction === inFunction && mutant.after === after);
      const count = matches.length;
      if (count !== 1) throw new Error(`${library}.${inFunction} has ${count} mutants "${after}", not one.`);
      return matches;
    }),
  );
}
