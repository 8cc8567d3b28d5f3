import type { Agent } from "../agents/Agent.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { optional, toAddress } from "./scalars.ts";

export const agentFields = graphql(`
  fragment AgentFields on agent {
    id owner wallet uri capabilities activeUntil registeredAt score scoreUpdatedAt
    completed failed disputes feedbacks bonded locked unbonding withdrawableAt
    offences(limit: 1) { totalCount }
    earnings(limit: 5, orderBy: "amount", orderDirection: "desc") { items { token amount } }
    scorePoints(limit: 24, orderBy: "time", orderDirection: "desc") { items { score time } }
  }
`);

export function toAgent(row: FragmentOf<typeof agentFields>): Agent {
  return {
    id: BigInt(row.id),
    owner: toAddress(row.owner),
    wallet: optional(row.wallet, toAddress),
    uri: row.uri,
    capabilities: row.capabilities,
    activeUntil: Number(row.activeUntil),
    registeredAt: Number(row.registeredAt),
    score: row.score,
    scoreUpdatedAt: Number(row.scoreUpdatedAt),
    completed: row.completed,
    failed: row.failed,
    disputes: row.disputes,
    offences: row.offences?.totalCount ?? 0,
    feedbacks: row.feedbacks,
    bonded: BigInt(row.bonded),
    locked: BigInt(row.locked),
    unbonding: BigInt(row.unbonding),
    withdrawableAt: Number(row.withdrawableAt),
    earnings: (row.earnings?.items ?? []).map(({ token, amount }) => ({
      token: toAddress(token),
      amount: BigInt(amount),
    })),
    scores: (row.scorePoints?.items ?? [])
      .map(({ score, time }) => ({ score, time: Number(time) }))
      .reverse(),
  };
}
