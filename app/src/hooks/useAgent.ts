import { agentFields, toAgent } from "../graphql/agentFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { optional, toAddress } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query Agent($id: BigInt!) {
      agent(id: $id) {
        ...AgentFields
        history: scorePoints(limit: 500, orderBy: "time", orderDirection: "desc") { items { score time } }
        capabilityLevels(limit: 100, orderBy: "slug") { items { slug level } }
        bondMovements(limit: 12, orderBy: "id", orderDirection: "desc") {
          items { id kind amount account jobId time }
        }
        feedback(limit: 25, orderBy: "givenAt", orderDirection: "desc") {
          items { client feedbackIndex value valueDecimals tag1 tag2 backed revoked givenAt }
          totalCount
        }
      }
    }
  `,
  [agentFields],
);

/** One agent with its bond, scores and feedback; `null` when the indexer knows none. */
export function useAgent(id: bigint | undefined) {
  return useIndexer({
    name: "agent",
    document,
    variables: { id: String(id ?? 0n) },
    select,
    enabled: id !== undefined,
  });
}

export type AgentDetails = NonNullable<ReturnType<typeof useAgent>["data"]>;

function select({ agent }: ResultOf<typeof document>) {
  if (agent === null) return null;
  return {
    agent: toAgent(agent),
    history: (agent.history?.items ?? []).map(({ score, time }) => ({ score, time: Number(time) })).reverse(),
    levels: agent.capabilityLevels?.items ?? [],
    bondMovements: (agent.bondMovements?.items ?? []).map((row) => ({
      id: row.id,
      kind: row.kind,
      amount: BigInt(row.amount),
      account: optional(row.account, toAddress),
      jobId: optional(row.jobId, BigInt),
      time: Number(row.time),
    })),
    feedback: (agent.feedback?.items ?? []).map((row) => ({
      client: toAddress(row.client),
      index: row.feedbackIndex,
      value: BigInt(row.value),
      valueDecimals: row.valueDecimals,
      tags: [row.tag1, row.tag2].filter((tag) => tag !== ""),
      backed: row.backed,
      revoked: row.revoked,
      givenAt: Number(row.givenAt),
    })),
    feedbackCount: agent.feedback?.totalCount ?? 0,
  };
}
