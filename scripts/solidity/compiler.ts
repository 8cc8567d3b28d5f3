import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AstNode } from "./ast.ts";

const require = createRequire(import.meta.url);
const solc: { readonly compile: (input: string, callbacks: CompilerCallbacks) => string } = require("solc");

/** What the compiler asks for while it runs. */
export type CompilerCallbacks = {
  /** The source of an import, by its path from the root or its package. */
  readonly import: (path: string) => { readonly contents: string };
  /** The answer to an SMT-LIB query. */
  readonly smtSolver?: (query: string) => { readonly contents: string };
};

export type CompilerMessage = {
  readonly severity: string;
  readonly errorCode: string;
  readonly message: string;
  readonly formattedMessage: string;
  readonly sourceLocation?: { readonly file: string; readonly start: number };
};

export type CompilerOutput = {
  readonly messages: readonly CompilerMessage[];
  /** By the name of the source; complete only without errors. */
  readonly trees: Readonly<Record<string, AstNode>>;
};

/** Parses and checks sources by their names, without generating code. */
export function analyse(
  sources: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>> = {},
  callbacks: CompilerCallbacks = { import: readImport },
): CompilerOutput {
  const input = {
    language: "Solidity",
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: { ...settings, outputSelection: { "*": { "": ["ast"] } } },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), callbacks));
  const trees = Object.keys(sources).map((name) => [name, output.sources?.[name]?.ast]);
  return { messages: output.errors ?? [], trees: Object.fromEntries(trees) };
}

/** Reads `contracts/...` from the root and anything else from node_modules. */
export function readImport(path: string): { readonly contents: string } {
  return { contents: readFileSync(path.startsWith("contracts/") ? path : require.resolve(path), "utf8") };
}

export function errorsAmong(messages: readonly CompilerMessage[]): readonly CompilerMessage[] {
  return messages.filter(({ severity }) => severity === "error");
}
