import { type AstNode, isAstNode, rangeOf, walk } from "../solidity/ast.ts";
import { analyse, errorsAmong } from "../solidity/compiler.ts";

/** A library with one thing changed. */
export type Mutant = {
  /** Of the first line that changed, from 1. */
  readonly line: number;
  /** The function that changed; undefined for a constant or struct of the library. */
  readonly inFunction: string | undefined;
  /** The lines as they are, and as they are in the mutant; without indentation. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
};

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** What stands for an operator in its mutants: the boundary moved, the opposite, the other direction. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">=", "=="],
  "<=": ["<", ">", "=="],
  ">": [">=", "<=", "=="],
  ">=": [">", "<", "=="],
  "==": ["!=", "<=", ">="],
  "!=": ["==", "<", ">"],
  "&&": ["||"],
  "||": ["&&"],
  "+": ["-", "*"],
  "-": ["+", "*"],
  "*": ["/", "+"],
  "/": ["*", "%"],
  "%": ["/", "*"],
  "**": ["*", "+"],
};

const ASSIGNMENTS: Readonly<Record<string, readonly string[]>> = {
  "+=": ["-=", "="],
  "-=": ["+=", "="],
  "*=": ["/=", "="],
  "/=": ["*=", "="],
};

const UNARY: Readonly<Record<string, readonly string[]>> = {
  "++": ["--"],
  "--": ["++"],
  "-": [""],
  "!": [""],
};

/** Functions and members of OpenZeppelin's Math that stand for one another. */
const MEMBERS: Readonly<Record<string, string>> = {
  min: "max",
  max: "min",
  saturatingAdd: "saturatingSub",
  saturatingSub: "saturatingAdd",
  Ceil: "Floor",
  Floor: "Ceil",
};

/**
 * All mutants of a Solidity source: each comparison, operator, rounding and constant changed alone. Some may not compile,
 * such as a constant below 0.
 *
 * @throws When the source itself does not compile.
 */
export function mutantsOf(source: string): Mutant[] {
  const { messages, trees } = analyse({ source });
  const [error] = errorsAmong(messages);
  if (error !== undefined || trees.source === undefined) throw new Error(error?.formattedMessage);
  const nodes = [...walk(trees.source)];
  const bytes = Buffer.from(source);
  const constants = new Set(nodes.filter(({ constant }) => constant === true).map(({ id }) => id));
  const edits = nodes.flatMap((node) => editsOf(node, { bytes, constants }));
  const functions = nodes.filter(({ nodeType }) => nodeType === "FunctionDefinition");
  return edits.map((edit) => {
    const around = functions.find((node) => rangeOf(node)[0] <= edit.start && edit.start < rangeOf(node)[1]);
    return { inFunction: around === undefined ? undefined : `${around.name}`, ...apply(bytes, edit) };
  });
}

type Context = { readonly bytes: Buffer; readonly constants: ReadonlySet<number> };

function editsOf(node: AstNode, { bytes, constants }: Context): Edit[] {
  const text = (of: unknown) => (isAstNode(of) ? bytes.toString("utf8", ...rangeOf(of)) : "");
  const [start, end] = rangeOf(node);
  const replace = (...texts: readonly string[]) =>
    texts.map((replacement) => ({ start, end, text: replacement }));
  const oneMoreOrLess = () => replace(`(${text(node)} + 1)`, `(${text(node)} - 1)`);

  switch (node.nodeType) {
    case "BinaryOperation": {
      const [left, right] = [operand(node.leftExpression, text), operand(node.rightExpression, text)];
      const others = otherOperators(`${node.operator}`, right).map(
        (operator) => `(${left} ${operator} ${right})`,
      );
      const roundedUp = node.operator === "/" ? [`((${left} + ${right} - 1) / ${right})`] : [];
      return replace(...others, ...roundedUp);
    }
    case "Assignment": {
      const others = ASSIGNMENTS[`${node.operator}`] ?? [];
      return replace(
        ...others.map((sign) => `${text(node.leftHandSide)} ${sign} ${text(node.rightHandSide)}`),
      );
    }
    case "UnaryOperation": {
      const signs = UNARY[`${node.operator}`] ?? [];
      const inner = text(node.subExpression);
      return replace(...signs.map((sign) => (node.prefix === true ? sign + inner : inner + sign)));
    }
    case "Literal":
      return node.kind === "number" ? oneMoreOrLess() : [];
    case "Identifier":
      return constants.has(Number(node.referencedDeclaration)) ? oneMoreOrLess() : [];
    case "MemberAccess": {
      const other = MEMBERS[`${node.memberName}`];
      return other === undefined ? [] : replace(`${text(node.expression)}.${other}`);
    }
    case "FunctionCall":
      return replace(...otherCalls(node, text));
    default:
      return [];
  }
}

/** Without those that are the same for unsigned numbers: none is below 0. */
function otherOperators(operator: string, right: string): readonly string[] {
  if (right === "0" && operator === "==") return ["!=", ">="];
  if (right === "0" && operator === "!=") return ["==", "<"];
  return OPERATORS[operator] ?? [];
}

/** What else a call of Math could round to or divide by. */
function otherCalls(node: AstNode, text: (of: unknown) => string): string[] {
  const callee = text(node.expression);
  const [first, second, third, ...others] = Array.isArray(node.arguments) ? node.arguments.map(text) : [];
  switch (callee) {
    case "Math.ceilDiv":
      return [`((${first}) / (${second}))`];
    case "Math.saturatingSub":
      return [`((${first}) - (${second}))`];
    case "Math.saturatingAdd":
      return [`((${first}) + (${second}))`];
    case "Math.mulDiv": {
      const inverse = `Math.mulDiv(${[first, third, second, ...others].join(", ")})`;
      return others.length > 0
        ? [inverse]
        : [inverse, `Math.mulDiv(${first}, ${second}, ${third}, Math.Rounding.Ceil)`];
    }
    default:
      return [];
  }
}

/** In parentheses unless it is a single term, so that another operator groups the same. */
function operand(node: unknown, text: (of: unknown) => string): string {
  const single = isAstNode(node) && !["BinaryOperation", "Conditional", "Assignment"].includes(node.nodeType);
  return single ? text(node) : `(${text(node)})`;
}

function apply(bytes: Buffer, { start, end, text }: Edit): Omit<Mutant, "inFunction"> {
  const lineStart = bytes.lastIndexOf("\n", start) + 1;
  const lineBreak = bytes.indexOf("\n", end);
  const lineEnd = lineBreak === -1 ? bytes.length : lineBreak;
  const [head, tail] = [bytes.toString("utf8", 0, start), bytes.toString("utf8", end)];
  return {
    line: head.split("\n").length,
    before: oneLine(bytes.toString("utf8", lineStart, lineEnd)),
    after: oneLine(bytes.toString("utf8", lineStart, start) + text + bytes.toString("utf8", end, lineEnd)),
    source: head + text + tail,
  };
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
