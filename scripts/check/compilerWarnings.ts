import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

export type CompilerMessage = {
  readonly errorCode: string;
  readonly formattedMessage: string;
  readonly sourceLocation?: { readonly file: string };
};

type CompileCache = Readonly<Record<string, { readonly buildInfoOutputPath: string }>>;

// Code and init code beyond what a chain accepts: tests are never deployed to one.
const TOO_LARGE = ["5574", "3860"];

/** The compiler's messages about one of our files (a path from the root), without the size of a test. */
export function warningsAbout(file: string, messages: readonly CompilerMessage[]): string[] {
  return messages
    .filter(({ sourceLocation }) => sourceLocation?.file === `project/${file}`)
    .filter(({ errorCode }) => !(file.endsWith(".t.sol") && TOO_LARGE.includes(errorCode)))
    .map(({ formattedMessage }) => formattedMessage.trim());
}

/**
 * The warnings about our own files. Hardhat keeps each file's with its latest build, so an unchanged tree compiles
 * nothing; a build that other files still refer to may hold outdated ones.
 */
export function readOwnWarnings(): string[] {
  const cache: CompileCache = JSON.parse(readFileSync("cache/compile-cache.json", "utf8"));
  const messagesOf = new Map<string, readonly CompilerMessage[]>();
  return Object.entries(cache)
    .filter(([path]) => existsSync(path)) // packages have no path, and removed files stay in the cache
    .flatMap(([path, { buildInfoOutputPath: build }]) => {
      const messages = messagesOf.get(build) ?? JSON.parse(readFileSync(build, "utf8")).output.errors ?? [];
      messagesOf.set(build, messages);
      return warningsAbout(relative(process.cwd(), path), messages);
    });
}
