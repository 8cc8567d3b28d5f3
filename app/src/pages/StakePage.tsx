import type { Address } from "viem";
import { useConnection } from "wagmi";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Stat } from "../components/Stat.tsx";
import { Time } from "../components/Time.tsx";
import { formatDuration } from "../format/time.ts";
import { useNominationPools } from "../hooks/useNominationPools.ts";
import { useRewards } from "../hooks/useRewards.ts";
import { type NominationMovement, useStake } from "../hooks/useStake.ts";
import { useStaker } from "../hooks/useStaker.ts";
import { FeeLots } from "../stake/FeeLots.tsx";
import { movementWords } from "../stake/movementWords.ts";
import { NominationCard } from "../stake/NominationCard.tsx";
import { nominationFigures } from "../stake/nominationFigures.ts";
import { OwnAgentCard } from "../stake/OwnAgentCard.tsx";
import { PoolTable } from "../stake/PoolTable.tsx";
import type { Staker } from "../stake/Stake.ts";
import { AINU } from "../tokens/knownTokens.ts";

export default function StakePage() {
  const { address } = useConnection();
  const staker = useStaker(address);
  return (
    <>
      <PageTitle
        title="Stake"
        lead="AINU behind agents: it earns a part of the protocol's fees and answers for what agents do wrong."
      />
      <div className="flex flex-col gap-4">
        {address !== undefined && <Mine key={address} account={address} staker={staker} />}
        <Pools staker={staker} isConnected={address !== undefined} />
        <FeeLots staker={staker} />
      </div>
    </>
  );
}

type MineProps = { readonly account: Address; readonly staker: Staker | undefined };

/** What the connected account has at stake. */
function Mine({ account, staker }: MineProps) {
  const { data, error, refetch } = useStake(account);
  const rewardsOf = useRewards(account, data?.nominations.map(({ agentId }) => agentId) ?? []);
  if (error !== null && data === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (data === undefined) return <Skeleton className="h-40 w-full" />;
  const { agents, movements, votes } = data;
  const nominations = data.nominations
    .map((nomination) => ({ nomination, rewards: rewardsOf(nomination.agentId) }))
    .filter(
      ({ nomination, rewards }) => nomination.shares > 0n || nomination.leavingShares > 0n || rewards > 0n,
    );
  const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  const figures = nominations.map(({ nomination }) => nominationFigures(nomination));
  return (
    <>
      <dl className="grid grid-cols-1 gap-4 min-[420px]:grid-cols-2 lg:grid-cols-4">
        <Stat
          name="Bonded by your agents"
          value={<Amount value={sum(agents.map(({ bonded }) => bonded))} token={AINU} />}
          note={`${agents.length} ${agents.length === 1 ? "agent" : "agents"}`}
        />
        <Stat
          name="Your nominations"
          value={<Amount value={sum(figures.map(({ assets }) => assets))} token={AINU} />}
          note={
            staker !== undefined &&
            `can be withdrawn ${formatDuration(staker.unbondingPeriod)} after you take them out`
          }
        />
        <Stat
          name="Rewards to claim"
          value={<Amount value={sum(nominations.map(({ rewards }) => rewards))} token={AINU} />}
        />
        <Stat name="Votes delegated to you" value={<Amount value={votes} token={AINU} />} />
      </dl>
      {agents.length > 0 && (
        <Card title="Your agents" isFlush>
          <ul className="divide-y divide-line">
            {agents.map((agent) => (
              <OwnAgentCard key={agent.id.toString()} agent={agent} staker={staker} />
            ))}
          </ul>
        </Card>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card title="Your nominations" isFlush>
          {nominations.length === 0 ? (
            <Empty title="Nothing is nominated">
              Choose an agent below and put AINU behind it to share what it earns.
            </Empty>
          ) : (
            <ul className="divide-y divide-line">
              {nominations.map((one) => (
                <NominationCard key={one.nomination.agentId.toString()} staker={staker} {...one} />
              ))}
            </ul>
          )}
        </Card>
        <Card title="What happened">
          <Movements movements={movements} />
        </Card>
      </div>
    </>
  );
}

function Movements({ movements }: { readonly movements: readonly NominationMovement[] }) {
  if (movements.length === 0) return <p className="text-ink-2">Nothing yet.</p>;
  return (
    <ol className="flex flex-col gap-2 text-small">
      {movements.map(({ id, kind, agentId, uri, amount, time }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>
            {movementWords[kind]} <Amount value={amount} token={AINU} />
          </span>
          <span className="text-ink-2">
            <Time at={time} />
          </span>
          <span className="w-full min-w-0">
            <AgentLink id={agentId} uri={uri} />
          </span>
        </li>
      ))}
    </ol>
  );
}

type PoolsProps = { readonly staker: Staker | undefined; readonly isConnected: boolean };

function Pools({ staker, isConnected }: PoolsProps) {
  const { data, error, refetch } = useNominationPools();
  return (
    <Card
      title="Agents to nominate"
      isFlush
      aside={!isConnected && <span className="text-ink-2">Connect an account to nominate</span>}
    >
      {error !== null && data === undefined ? (
        <QueryFailure error={error} retry={refetch} />
      ) : data?.pools.length === 0 ? (
        <Empty title="No agent has registered yet">Agents register by themselves when they start.</Empty>
      ) : (
        <PoolTable pools={data?.pools} staker={staker} />
      )}
    </Card>
  );
}
