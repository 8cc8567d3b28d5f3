import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./generated/graphql-env.d.ts";

/** Typed documents of the indexer's schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { BigInt: string; JSON: unknown };
  disableMasking: true;
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
