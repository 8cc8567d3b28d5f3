import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { toHex } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(`
  query Capabilities {
    capabilityLevels(limit: 1000, orderBy: "slug") { items { slug capability level } }
  }
`);

/** Every capability that an agent has set, once, with how many agents offer it. */
export function useCapabilities() {
  return useIndexer({ name: "capabilities", document, variables: {}, select, interval: 10_000 });
}

function select({ capabilityLevels }: ResultOf<typeof document>) {
  const bySlug = Map.groupBy(capabilityLevels.items, ({ slug }) => slug);
  return [...bySlug].flatMap(([slug, [first, ...rest]]) =>
    first === undefined ? [] : [{ slug, id: toHex(first.capability), agents: 1 + rest.length }],
  );
}
