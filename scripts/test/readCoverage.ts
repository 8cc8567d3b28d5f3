import { stripVTControlCharacters } from "node:util";

export type FileCoverage = {
  /** From the root, or "Total". */
  readonly file: string;
  /** Percent of the statements that a test ran. */
  readonly statements: number;
  /** Lines that none ran, such as "12, 20-22". */
  readonly uncovered: string;
};

const ROW = /^║ (contracts\/\S+|Total) +│ +[\d.]+ +│ +([\d.]+) +│ *(.*?) *║$/;

/** Reads the table that `hardhat --coverage` prints. */
export function readCoverage(output: string): FileCoverage[] {
  return stripVTControlCharacters(output)
    .split("\n")
    .flatMap((line) => {
      const [, file, statements, uncovered] = ROW.exec(line) ?? [];
      return file === undefined ? [] : [{ file, statements: Number(statements), uncovered: uncovered ?? "" }];
    });
}
