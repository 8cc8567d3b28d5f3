import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { coverFields, toCover } from "../graphql/insuranceFields.ts";
import { optional, toAddress } from "../graphql/scalars.ts";
import { factorOf, offenceFields, poolFields, toOffence, toPool } from "../graphql/stakeFields.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query AgentTrust($id: BigInt!) {
      agent(id: $id) {
        offences(limit: 51, orderBy: "id", orderDirection: "desc") { items { ...OffenceFields } totalCount }
        nominationPool { ...PoolFields }
        nominations(limit: 5, orderBy: "shares", orderDirection: "desc") { items { nominator shares } }
        covers(limit: 10, orderBy: "openedAt", orderDirection: "desc") {
          items { ...CoverFields insurer { address name asset } }
          totalCount
        }
        juror { units deposit activeTo seats drawn coherent incoherent absent leaked rewards slashed }
      }
    }
  `,
  [offenceFields, poolFields, coverFields],
);

/** What stands behind an agent and what it did wrong: offences, nominations, cover, and what it is as a juror. */
export function useAgentTrust(id: bigint) {
  return useIndexer({
    name: "agentTrust",
    document,
    variables: { id: String(id) },
    select,
    interval: 2_000,
  });
}

export type AgentTrust = NonNullable<ReturnType<typeof useAgentTrust>["data"]>;
export type AgentCover = AgentTrust["covers"][number];
export type JurorOfAgent = NonNullable<AgentTrust["juror"]>;

function select({ agent }: ResultOf<typeof document>) {
  if (agent === null) return null;
  const offences = (agent.offences?.items ?? []).map((row) => toOffence(row));
  return {
    /** The newest first. */
    offences,
    offenceCount: agent.offences?.totalCount ?? 0,
    pool: toPool(agent.nominationPool, offences),
    /** What a share of its nominations is worth, 1e36 fixed point. */
    factor: factorOf(offences),
    /** With the most first. */
    nominators: (agent.nominations?.items ?? [])
      .map((row) => ({ account: toAddress(row.nominator), shares: BigInt(row.shares) }))
      .filter(({ shares }) => shares > 0n),
    covers: (agent.covers?.items ?? []).map(({ insurer, ...row }) => ({
      ...toCover(row),
      insurer: optional(insurer, ({ address, name, asset }) => ({
        address: toAddress(address),
        name,
        asset: toAddress(asset),
      })),
    })),
    coverCount: agent.covers?.totalCount ?? 0,
    juror: optional(agent.juror, (row) => ({
      isOnList: row.units > 0 && row.activeTo === null,
      units: row.units,
      deposit: BigInt(row.deposit),
      openSeats: row.seats,
      drawn: row.drawn,
      coherent: row.coherent,
      incoherent: row.incoherent,
      absent: row.absent,
      leaked: row.leaked,
      rewards: BigInt(row.rewards),
      slashed: BigInt(row.slashed),
    })),
  };
}
