import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { offenceFields, poolFields, toOffence, toPool } from "../graphql/stakeFields.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query NominationPools {
      agents(limit: 100, orderBy: "score", orderDirection: "desc") {
        items {
          id uri score scoreUpdatedAt bonded
          nominationPool { ...PoolFields }
          offences(limit: 1, orderBy: "id", orderDirection: "desc") { items { ...OffenceFields } totalCount }
        }
        totalCount
      }
    }
  `,
  [poolFields, offenceFields],
);

/** Agents as nominators see them, the best score first. */
export function useNominationPools() {
  return useIndexer({ name: "nominationPools", document, variables: {}, select, interval: 2_000 });
}

export type NominationPoolRow = NonNullable<ReturnType<typeof useNominationPools>["data"]>["pools"][number];

function select({ agents }: ResultOf<typeof document>) {
  return {
    total: agents.totalCount,
    pools: agents.items.map((row) => ({
      id: BigInt(row.id),
      uri: row.uri,
      score: row.score,
      scoreUpdatedAt: Number(row.scoreUpdatedAt),
      bonded: BigInt(row.bonded),
      offences: row.offences?.totalCount ?? 0,
      pool: toPool(
        row.nominationPool,
        (row.offences?.items ?? []).map((offence) => toOffence(offence)),
      ),
    })),
  };
}
