import type { Address } from "viem";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { optional } from "../graphql/scalars.ts";
import { factorOf, offenceFields, poolFields, toOffence, toPool } from "../graphql/stakeFields.ts";
import type { Nomination, OwnAgent } from "../stake/Stake.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query Stake($account: String!) {
      agents(where: { owner: $account }, limit: 50, orderBy: "id") {
        items {
          id uri bonded locked unbonding withdrawableAt
          nominationPool { ...PoolFields }
          offences(limit: 1, orderBy: "id", orderDirection: "desc") { items { ...OffenceFields } }
        }
        totalCount
      }
      nominations(where: { nominator: $account }, limit: 50, orderBy: "shares", orderDirection: "desc") {
        items {
          agentId shares leavingShares withdrawableAt nominated withdrawn claimed
          agent {
            uri
            offences(limit: 10, orderBy: "id", orderDirection: "desc") { items { ...OffenceFields } }
          }
        }
        totalCount
      }
      nominationMovements(where: { nominator: $account }, limit: 15, orderBy: "id", orderDirection: "desc") {
        items { id kind agentId amount time agent { uri } }
      }
      delegateVotes(delegate: $account) { votes }
    }
  `,
  [poolFields, offenceFields],
);

/** What an account has at stake: the bonds of its own agents and what it has behind others. */
export function useStake(account: Address) {
  return useIndexer({
    name: "stake",
    document,
    variables: { account: account.toLowerCase() },
    select,
    interval: 2_000,
  });
}

export type StakeOfAccount = NonNullable<ReturnType<typeof useStake>["data"]>;
export type NominationMovement = StakeOfAccount["movements"][number];

function select({ agents, nominations, nominationMovements, delegateVotes }: ResultOf<typeof document>) {
  return {
    agents: agents.items.map((row): OwnAgent => {
      const offences = (row.offences?.items ?? []).map((offence) => toOffence(offence));
      return {
        id: BigInt(row.id),
        uri: row.uri,
        bonded: BigInt(row.bonded),
        locked: BigInt(row.locked),
        unbonding: BigInt(row.unbonding),
        withdrawableAt: Number(row.withdrawableAt),
        pool: toPool(row.nominationPool, offences),
      };
    }),
    nominations: nominations.items.map((row): Nomination => {
      const offences = (row.agent?.offences?.items ?? []).map((offence) => toOffence(offence));
      return {
        agentId: BigInt(row.agentId),
        uri: row.agent?.uri ?? "",
        shares: BigInt(row.shares),
        leavingShares: BigInt(row.leavingShares),
        withdrawableAt: Number(row.withdrawableAt),
        nominated: BigInt(row.nominated),
        withdrawn: BigInt(row.withdrawn),
        claimed: BigInt(row.claimed),
        factor: factorOf(offences),
        offences,
      };
    }),
    movements: nominationMovements.items.map((row) => ({
      id: row.id,
      kind: row.kind,
      agentId: BigInt(row.agentId),
      uri: row.agent?.uri ?? "",
      amount: BigInt(row.amount),
      time: Number(row.time),
    })),
    votes: optional(delegateVotes, ({ votes }) => BigInt(votes)) ?? 0n,
  };
}
