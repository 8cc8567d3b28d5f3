import { MalformedNetwork } from "./errors.ts";

/** Undirected links between nodes `0 .. length - 1`. */
export type Network = {
  /** Of each node, its neighbours. A neighbour's place in the list is its slot there. */
  readonly neighbours: readonly (readonly number[])[];
};

const NODE = "1000";
const LINK = "2000";

/**
 * Reads the `.net` format of Boyan and Littman's simulator (1995): `1000 <node> <x> <y> 0` and `2000 <a> <b> 0 0` a line.
 * Throws `MalformedNetwork`.
 */
export function parseNetwork(text: string): Network {
  const neighbours: number[][] = [];
  const links: (readonly [number, number, number])[] = [];
  for (const [index, row] of text.split("\n").entries()) {
    const line = index + 1;
    const [kind, first = "", second = ""] = row.trim().split(/\s+/);
    if (kind === "" || kind === undefined) continue;
    if (kind === NODE) {
      if (Number(first) !== neighbours.length)
        throw new MalformedNetwork({
          line,
          reason: `node ${first} where node ${neighbours.length} should follow`,
        });
      neighbours.push([]);
    } else if (kind === LINK) links.push([Number(first), Number(second), line]);
    else
      throw new MalformedNetwork({
        line,
        reason: `record "${kind.slice(0, 32)}" is neither ${NODE} nor ${LINK}`,
      });
  }
  for (const [a, b, line] of links) connect(neighbours, { a, b, line });
  return { neighbours };
}

/** The network of `nodes` nodes with these links. Throws `MalformedNetwork`. */
export function networkOf(nodes: number, links: Iterable<readonly [number, number]>): Network {
  if (!Number.isSafeInteger(nodes) || nodes < 0) throw new MalformedNetwork({ reason: `${nodes} nodes` });
  const neighbours: number[][] = Array.from({ length: nodes }, () => []);
  for (const [a, b] of links) connect(neighbours, { a, b, line: 0 });
  return { neighbours };
}

function connect(
  neighbours: readonly number[][],
  { a, b, line }: { readonly a: number; readonly b: number; readonly line: number },
): void {
  const ofA = neighbours[a];
  const ofB = neighbours[b];
  const reason =
    ofA === undefined || ofB === undefined
      ? "names a node that does not exist"
      : a === b
        ? "joins a node to itself"
        : ofA.includes(b)
          ? "is there twice"
          : undefined;
  if (reason !== undefined || ofA === undefined || ofB === undefined)
    throw new MalformedNetwork({ line, reason: `link ${a} - ${b} ${reason}` });
  ofA.push(b);
  ofB.push(a);
}
