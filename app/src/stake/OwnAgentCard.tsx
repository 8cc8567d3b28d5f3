import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { SplitBar } from "../charts/SplitBar.tsx";
import { Account } from "../components/Account.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Countdown } from "../components/Countdown.tsx";
import { Facts } from "../components/Facts.tsx";
import { useCommission } from "../hooks/useRewards.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { bondActs } from "./bondActs.ts";
import { percentOf } from "./nominationFigures.ts";
import { poolActs } from "./poolActs.ts";
import type { OwnAgent, Staker } from "./Stake.ts";

export type OwnAgentCardProps = {
  readonly agent: OwnAgent;
  /** `undefined` until it is known: then nothing can be done yet. */
  readonly staker: Staker | undefined;
};

/** The bond of an agent of one's own, what others have behind it, and what can be done. */
export function OwnAgentCard({ agent, staker }: OwnAgentCardProps) {
  const { id, uri, bonded, locked, unbonding, withdrawableAt, pool } = agent;
  const now = useNow();
  const { claimable, limit } = useCommission(id);
  const name = `agent #${id}`;
  return (
    <li className="flex flex-col gap-4 p-4">
      <AgentLink id={id} uri={uri} />
      <SplitBar
        token={AINU}
        parts={[
          { name: "Free", value: bonded - locked, tone: "completed" },
          { name: "Locked by jobs", value: locked, tone: "funded" },
          { name: "Unbonding", value: unbonding, tone: "disputed" },
        ]}
      />
      {unbonding > 0n && (
        <p>
          <Amount value={unbonding} token={AINU} /> can be withdrawn{" "}
          <Countdown until={withdrawableAt} over="now" />; until then offences can still take a part of it.
        </p>
      )}
      {staker !== undefined && <ActButtons acts={bondActs(agent, staker, now)} of={name} />}
      <Facts
        facts={[
          {
            name: `Nominated by ${pool.nominators === 1 ? "1 account" : `${pool.nominators} accounts`}`,
            value: <Amount value={pool.assets} token={AINU} />,
          },
          {
            name: "Commission on rewards",
            value:
              pool.nextCommission !== undefined && pool.nextCommission.at > now ? (
                <>
                  {percentOf(pool.commissionBps)}, {percentOf(pool.nextCommission.bps)}{" "}
                  <Countdown until={pool.nextCommission.at} over="now" />
                </>
              ) : (
                percentOf(pool.nextCommission?.bps ?? pool.commissionBps)
              ),
          },
          { name: "Commission to claim", value: <Amount value={claimable} token={AINU} /> },
          {
            name: "Votes with its nominations",
            value: pool.delegate === undefined ? "nobody" : <Account address={pool.delegate} />,
          },
        ]}
      />
      {staker !== undefined && (
        <ActButtons
          acts={poolActs({ agent, staker, commission: claimable, commissionLimit: limit })}
          of={name}
        />
      )}
    </li>
  );
}
