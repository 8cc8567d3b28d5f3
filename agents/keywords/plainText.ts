import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkParse from "remark-parse";
import { unified } from "unified";

const markdown = unified().use(remarkParse);

/**
 * The prose of a Markdown document, a blank line between blocks. Code blocks, raw HTML and the addresses of links and images are left out.
 *
 * @example
 * plainText("# Escrow\n\nHolds *money*.\n\n    code"); // "Escrow\n\nHolds money."
 */
export function plainText(source: string): string {
  const root: Root = markdown.parse(source);
  return blocks(root).join("\n\n");
}

function blocks(node: Nodes): string[] {
  if (node.type === "paragraph" || node.type === "heading") return [textOf(node, { includeHtml: false })];
  return "children" in node ? node.children.flatMap(blocks) : [];
}
