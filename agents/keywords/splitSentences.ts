import type { Paragraph, Root, Sentence } from "nlcst";

const MAX_CHILDREN = 120;

/**
 * A retext transform that cuts sentences of more than about sixty words. The work of finding phrases grows with the cube of a run
 * of nouns, so a list without full stops would otherwise take hours.
 */
export function splitSentences() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type === "ParagraphNode") node.children = node.children.flatMap(split);
    }
  };
}

function split(node: Paragraph["children"][number]): Paragraph["children"] {
  if (node.type !== "SentenceNode") return [node];
  const count = Math.ceil(node.children.length / MAX_CHILDREN);
  return Array.from(
    { length: count },
    (_, index): Sentence => ({
      type: "SentenceNode",
      children: node.children.slice(index * MAX_CHILDREN, (index + 1) * MAX_CHILDREN),
    }),
  );
}
