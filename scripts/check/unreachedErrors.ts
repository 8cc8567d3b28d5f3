import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * The custom errors that a Solidity source declares and no test expects: as `<interface or library>.<error>.selector` in
 * Solidity.
 *
 * @param source The source of an interface or library.
 * @param name Its name.
 * @param tests The sources of all tests.
 */
export function unreachedErrors(source: string, name: string, tests: readonly string[]): string[] {
  return [...source.matchAll(/^\s*error (\w+)\(/gm)]
    .map(([, error]) => `${name}.${error}`)
    .filter(
      (error) =>
        !tests.some((test) => new RegExp(`\\b${error.replace(".", "\\.")}\\.selector\\b`).test(test)),
    );
}

/** A line for each custom error of our contracts that no Solidity test, nor what tests share, expects. */
export function checkErrors(): string[] {
  const contracts = globSync("contracts/**/*.sol").sort();
  const isTest = (file: string) => /\.t\.sol$|\/mocks\//.test(file);
  const tests = [...contracts.filter(isTest), ...globSync("test/**/*.sol")].map((file) =>
    readFileSync(file, "utf8"),
  );
  return contracts
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      unreachedErrors(readFileSync(file, "utf8"), basename(file, ".sol"), tests).map(
        (error) => `${file}: no test expects ${error}`,
      ),
    );
}
