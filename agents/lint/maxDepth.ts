// One alternative a kind of text that may hold brackets of its own, then the brackets.
const TOKEN = /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n\r])*"|'(?:\\.|[^'\\\n\r])*'|[([{]|[)\]}]/g;

/**
 * The deepest nesting of brackets in Solidity source, without those in comments and strings.
 *
 * @example
 * maxDepth("contract A { uint x = (1); } // ((("); // 2
 */
export function maxDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of source.matchAll(TOKEN)) {
    if ("([{".includes(token)) deepest = Math.max(deepest, ++depth);
    else if (")]}".includes(token)) depth = Math.max(0, depth - 1);
  }
  return deepest;
}
