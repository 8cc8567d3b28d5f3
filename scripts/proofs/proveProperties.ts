import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rangeOf, walk } from "../solidity/ast.ts";
import { analyse, type CompilerMessage, errorsAmong, readImport } from "../solidity/compiler.ts";

export type Property = {
  /** The function that asserts it. */
  readonly name: string;
  readonly verdict: "proved" | "undecided" | "violated";
};

/** OpenZeppelin's Math as it documents itself, without the assembly that the SMTChecker knows nothing of. */
const MODELS: Readonly<Record<string, string>> = {
  "@openzeppelin/contracts/utils/math/Math.sol": "test/proofs/Math.sol",
};

const SAFE = "2961"; // BMC: Assertion violation check is safe!
const VIOLATED = "4661"; // BMC: Assertion violation happens here.

const FALSE = "assert(false);";

/**
 * Has the compiler's SMTChecker prove the assertions of each function of a contract for all arguments that its `require`s let
 * through. Its BMC engine inlines what a function calls, so a proof without loops is complete.
 *
 * At the end of each function it is asked for `false` as well: a proof of that shows that the `require`s let nothing through.
 *
 * @param file `test/proofs/<contract>.sol`.
 * @throws When the contract does not compile, or a function's `require`s contradict one another.
 */
export function proveProperties(file: string, contract: string): Property[] {
  const source = readFileSync(file, "utf8").replaceAll("\n    }\n", `\n        ${FALSE}\n    }\n`);
  const modelChecker = {
    engine: "bmc",
    solvers: ["smtlib2"],
    targets: ["assert"],
    contracts: { [file]: [contract] },
    showProvedSafe: true,
    showUnproved: true,
  };
  const { messages, trees } = analyse(
    { [file]: source },
    { modelChecker },
    { import: readModel, smtSolver: (query) => ({ contents: answer(query) }) },
  );
  const [error] = errorsAmong(messages);
  const tree = trees[file];
  if (error !== undefined || tree === undefined) throw new Error(error?.formattedMessage);

  return [...walk(tree)]
    .filter(({ nodeType }) => nodeType === "FunctionDefinition")
    .map((node) => {
      const [start, end] = rangeOf(node);
      const text = source.slice(start, end);
      const own = messages.filter(
        ({ sourceLocation: at }) => at?.file === file && at.start >= start && at.start < end,
      );
      const falsehood = start + text.lastIndexOf(FALSE);
      const isFalsehood = ({ sourceLocation: at }: CompilerMessage) => at?.start === falsehood;
      if (own.some((message) => isFalsehood(message) && message.errorCode === SAFE)) {
        throw new Error(`${contract}.${node.name} asks for what cannot be.`);
      }
      const asserts = text.split("assert(").length - 2;
      return {
        name: `${node.name}`,
        verdict: verdictOf(
          own.filter((message) => !isFalsehood(message)),
          asserts,
        ),
      };
    });
}

function verdictOf(messages: readonly CompilerMessage[], asserts: number): Property["verdict"] {
  if (messages.some(({ errorCode }) => errorCode === VIOLATED)) return "violated";
  return messages.filter(({ errorCode }) => errorCode === SAFE).length === asserts ? "proved" : "undecided";
}

function readModel(path: string) {
  const model = MODELS[path];
  return model === undefined ? readImport(path) : { contents: readFileSync(model, "utf8") };
}

function answer(query: string): string {
  const program = join(import.meta.dirname, "answerQuery.ts");
  const { stdout, status } = spawnSync(process.execPath, [program], { input: query, encoding: "utf8" });
  return status === 0 ? stdout : "unknown";
}
