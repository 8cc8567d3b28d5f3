import { scoreAt } from "@ainur/sdk";
import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { SkeletonRows } from "../components/Skeleton.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import type { NominationPoolRow } from "../hooks/useNominationPools.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { nominate } from "./nominationActs.ts";
import { percentOf } from "./nominationFigures.ts";
import type { Staker } from "./Stake.ts";

const agent = { name: "Agent" };
const score = { name: "Score", isNumber: true, from: "sm" } as const;
const bond = { name: "Own bond", isNumber: true, from: "lg" } as const;
const nominated = { name: "Nominated", isNumber: true };
const commission = { name: "Commission", isNumber: true, from: "lg" } as const;
const rewards = { name: "Rewards so far", isNumber: true, from: "lg" } as const;
const offences = { name: "Offences", isNumber: true, from: "sm" } as const;
const act = { name: "Act", isNumber: true };

export type PoolTableProps = {
  /** `undefined` while they load. */
  readonly pools: readonly NominationPoolRow[] | undefined;
  readonly staker: Staker | undefined;
};

/** Agents that can be nominated, and what speaks for and against them. */
export function PoolTable({ pools, staker }: PoolTableProps) {
  const now = useNow();
  const columns = [
    agent,
    score,
    bond,
    nominated,
    commission,
    rewards,
    offences,
    ...(staker === undefined ? [] : [act]),
  ];
  return (
    <Table caption="Agents that can be nominated" columns={columns}>
      {pools === undefined ? (
        <SkeletonRows rows={5} columns={columns.length} />
      ) : (
        pools.map((row) => (
          <tr key={row.id.toString()} className="hover:bg-sunken">
            <td className={`${cellClass(agent)} w-full max-w-0`}>
              <AgentLink id={row.id} uri={row.uri} />
            </td>
            <td className={cellClass(score)}>
              {scoreAt({ score: row.score, updatedAt: row.scoreUpdatedAt }, now)}
            </td>
            <td className={cellClass(bond)}>
              <Amount value={row.bonded} token={AINU} />
            </td>
            <td className={cellClass(nominated)}>
              <Amount value={row.pool.assets} token={AINU} />
            </td>
            <td className={cellClass(commission)}>{percentOf(row.pool.commissionBps)}</td>
            <td className={cellClass(rewards)}>
              <Amount value={row.pool.rewarded} token={AINU} />
            </td>
            <td className={cellClass(offences)}>{row.offences.toLocaleString("en-US")}</td>
            {staker !== undefined && (
              <td className={cellClass(act)}>
                <div className="ml-auto w-max">
                  <ActButtons acts={[nominate(row.id, staker)]} of={`agent #${row.id}`} look="quiet" />
                </div>
              </td>
            )}
          </tr>
        ))
      )}
    </Table>
  );
}
