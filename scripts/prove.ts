// npm run prove [-- <library> ...]: properties of the pure money libraries for all their arguments, by the SMTChecker and Z3.
import { globSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { type Property, proveProperties } from "./proofs/proveProperties.ts";

const LIBRARIES = globSync("test/proofs/*Proofs.sol")
  .map((file) => basename(file, "Proofs.sol"))
  .sort();

const program = new Command("npm run prove --")
  .description("Proves the assertions of test/proofs.")
  .argument("[library...]", `of ${LIBRARIES.join(", ")}`)
  .addHelpText(
    "after",
    "\nEnds with exit code 1 when one is violated. What stays undecided is fuzzed by `npm run fuzz`.",
  )
  .parse();

const unknown = program.args.filter((name) => !LIBRARIES.includes(name));
if (unknown.length > 0)
  program.error(`There are no proofs of ${unknown.join(", ")}, only of ${LIBRARIES.join(", ")}.`);

const properties: (Property & { readonly library: string })[] = [];
for (const library of program.args.length === 0 ? LIBRARIES : program.args) {
  console.error(`${library} ...`);
  for (const property of proveProperties(`test/proofs/${library}Proofs.sol`, `${library}Proofs`)) {
    console.log(`${property.verdict.padEnd(9)}  ${library}.${property.name}`);
    properties.push({ library, ...property });
  }
}

const count = (verdict: Property["verdict"]) =>
  properties.filter((property) => property.verdict === verdict).length;
console.log(`\n${count("proved")} proved, ${count("undecided")} undecided, ${count("violated")} violated.`);
process.exitCode = count("violated") === 0 ? 0 : 1;
