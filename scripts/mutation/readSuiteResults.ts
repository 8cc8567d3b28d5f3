import { stripVTControlCharacters } from "node:util";

export type SuiteResults = {
  /** Folders under contracts/ with a test contract that ran. */
  readonly ran: ReadonlySet<string>;
  /** Those of which a test failed. */
  readonly failed: ReadonlySet<string>;
};

/** Reads what `hardhat test solidity` printed about the test files `contracts/<folder>/<name>.t.sol`. */
export function readSuiteResults(output: string): SuiteResults {
  const ran = new Set<string>();
  const failed = new Set<string>();
  let folder: string | undefined;
  for (const line of stripVTControlCharacters(output).split("\n")) {
    folder = /^ {2}contracts\/(\w+)\/[\w.]+\.t\.sol:\w+$/.exec(line)?.[1] ?? folder;
    if (folder === undefined) continue;
    ran.add(folder);
    if (/^ {4}\d+\) /.test(line)) failed.add(folder);
    if (/^ {2}\d+ (passing|failing)/.test(line)) break; // the summary repeats the failures
  }
  return { ran, failed };
}
