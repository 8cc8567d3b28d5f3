/** A node of the compiler's syntax tree; `src` is "<first byte>:<bytes>:<file>". */
export type AstNode = {
  readonly id: number;
  readonly nodeType: string;
  readonly src: string;
  readonly [field: string]: unknown;
};

export function isAstNode(value: unknown): value is AstNode {
  return typeof value === "object" && value !== null && "nodeType" in value && "src" in value;
}

/** The node and all below it, parents first. */
export function* walk(node: AstNode): Generator<AstNode> {
  yield node;
  for (const field of Object.values(node)) {
    for (const child of Array.isArray(field) ? field : [field]) if (isAstNode(child)) yield* walk(child);
  }
}

/** The bytes of the source that a node stands for; `end` is the first after it. */
export function rangeOf({ src }: AstNode): readonly [start: number, end: number] {
  const [start = 0, length = 0] = src.split(":").map(Number);
  return [start, start + length];
}
