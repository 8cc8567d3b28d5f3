import { globSync, readFileSync } from "node:fs";

export type CompilerMessage = {
  readonly errorCode?: string;
  readonly formattedMessage?: string;
  readonly message: string;
  readonly sourceLocation?: { readonly file: string };
};

// Code and init code beyond what a chain accepts: tests are never deployed to one.
const TOO_LARGE = ["5574", "3860"];

/** The compiler's messages about our own files, without packages, and without the size of tests. */
export function ownWarnings(messages: readonly CompilerMessage[]): string[] {
  return messages
    .filter(({ errorCode, sourceLocation }) => {
      const file = sourceLocation?.file;
      if (file === undefined) return true;
      if (file.endsWith(".t.sol") && TOO_LARGE.includes(errorCode ?? "")) return false;
      return file.startsWith("project/");
    })
    .map(({ formattedMessage, message }) => (formattedMessage ?? message).trim());
}

/** The warnings of the last build. Hardhat keeps them with its artifacts, so an unchanged tree compiles nothing. */
export function readOwnWarnings(): string[] {
  const outputs = globSync("artifacts/build-info/*.output.json").map((path) =>
    JSON.parse(readFileSync(path, "utf8")),
  );
  return [...new Set(outputs.flatMap(({ output }) => ownWarnings(output.errors ?? [])))];
}
