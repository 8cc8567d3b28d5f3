import type { Address } from "viem";
import { agentFields, toAgent } from "../graphql/agentFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query Agents($where: agentFilter, $orderBy: String, $limit: Int) {
      agents(where: $where, orderBy: $orderBy, orderDirection: "desc", limit: $limit) {
        items { ...AgentFields }
        totalCount
      }
    }
  `,
  [agentFields],
);

export type AgentOrder = "score" | "completed" | "bonded" | "registeredAt";

export type AgentFilter = {
  readonly capability?: string;
  /** Registered beyond this time, in seconds. */
  readonly activeAt?: number;
  /** With a bond of at least this, in AINU wei. */
  readonly bonded?: bigint;
  /** Who owns the agent or acts for it. */
  readonly controller?: Address;
};

export type UseAgentsParameters = {
  readonly filter?: AgentFilter;
  readonly orderBy?: AgentOrder;
  readonly limit?: number;
  readonly enabled?: boolean;
};

/** Agents, the highest first. */
export function useAgents({ filter = {}, orderBy = "score", limit = 50, enabled }: UseAgentsParameters = {}) {
  const { data, ...query } = useIndexer({
    name: "agents",
    document,
    variables: { where: whereOf(filter), orderBy, limit },
    select,
    interval: 2_000,
    ...(enabled !== undefined && { enabled }),
  });
  return { ...query, agents: data?.agents, total: data?.total ?? 0 };
}

function whereOf({ capability, activeAt, bonded, controller }: AgentFilter) {
  const account = controller?.toLowerCase();
  return {
    ...(capability !== undefined && { capabilities_has: capability }),
    ...(activeAt !== undefined && { activeUntil_gte: String(activeAt) }),
    ...(bonded !== undefined && { bonded_gte: String(bonded) }),
    ...(account !== undefined && { OR: [{ owner: account }, { wallet: account }] }),
  };
}

function select({ agents }: ResultOf<typeof document>) {
  return { agents: agents.items.map((row) => toAgent(row)), total: agents.totalCount };
}
