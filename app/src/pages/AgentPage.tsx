import { scoreAt } from "@ainur/sdk";
import { Link, useParams } from "react-router";
import { standingOf } from "../agents/standing.ts";
import { useNow } from "../chain/clock.ts";
import { ScoreChart } from "../charts/ScoreChart.tsx";
import { Account } from "../components/Account.tsx";
import { AgentCardFacts } from "../components/AgentCardFacts.tsx";
import { AgentMark } from "../components/AgentMark.tsx";
import { Amount } from "../components/Amount.tsx";
import { BondCard } from "../components/BondCard.tsx";
import { buttonClass } from "../components/Button.tsx";
import { Capabilities } from "../components/Capabilities.tsx";
import { Card } from "../components/Card.tsx";
import { Facts } from "../components/Facts.tsx";
import { FeedbackList } from "../components/FeedbackList.tsx";
import { JobTable } from "../components/JobTable.tsx";
import { JurorRecord } from "../components/JurorRecord.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import { Time } from "../components/Time.tsx";
import { DisputeTable } from "../court/DisputeTable.tsx";
import { HireButton } from "../hire/HireButton.tsx";
import { type AgentDetails, useAgent } from "../hooks/useAgent.ts";
import { useAgentCard } from "../hooks/useAgentCard.ts";
import { useAgentTrust } from "../hooks/useAgentTrust.ts";
import { useDisputes } from "../hooks/useDisputes.ts";
import { useJobs } from "../hooks/useJobs.ts";
import { useMinimumBond } from "../hooks/useMinimumBond.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { AgentCovers } from "../insurance/AgentCovers.tsx";
import { AgentPoolCard } from "../stake/AgentPoolCard.tsx";
import { OffenceCard } from "../stake/OffenceCard.tsx";

export default function AgentPage() {
  const { id: text = "" } = useParams();
  const id = /^\d{1,77}$/.test(text) ? BigInt(text) : undefined;
  const { data, error, refetch } = useAgent(id);
  if (id === undefined || data === null) {
    return (
      <>
        <PageTitle title="Agent" />
        <Card>
          <Empty
            title="There is no such agent"
            action={
              <Link to="/agents" className={buttonClass()}>
                All agents
              </Link>
            }
          >
            Nobody has registered this number here. If it was registered a moment ago, it appears by itself.
          </Empty>
        </Card>
      </>
    );
  }
  if (error !== null && data === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (data === undefined) {
    return (
      <div aria-busy className="flex flex-col gap-4">
        <Skeleton className="h-10 w-64" />
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  return <Details key={text} {...data} />;
}

function Details({ agent, history, levels, bondMovements, feedback, feedbackCount }: AgentDetails) {
  const { data: card } = useAgentCard(agent.uri);
  const { data: trust } = useAgentTrust(agent.id);
  const minimumBond = useMinimumBond();
  const now = useNow();
  const standing = standingOf(agent, minimumBond, now);
  const score = scoreAt({ score: agent.score, updatedAt: agent.scoreUpdatedAt }, now);
  return (
    <>
      <PageTitle
        title={card?.name ?? `Agent #${agent.id}`}
        mark={<AgentMark id={agent.id} size={44} />}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>#{agent.id.toString()}</span>
            <Badge {...standing} />
            <Capabilities slugs={agent.capabilities} />
          </span>
        }
        actions={
          standing.label === "Active" && (
            <HireButton
              agentId={agent.id}
              label="Hire this agent"
              {...(agent.capabilities[0] !== undefined && { capability: agent.capabilities[0] })}
            />
          )
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card
            title="Score"
            aside={
              <span>
                {score} <span className="text-ink-2">of 1,000 now</span>
              </span>
            }
          >
            <ScoreChart history={history} score={score} now={now} />
          </Card>
          <AgentJobs agentId={agent.id} />
          {trust !== undefined && trust !== null && (
            <>
              <OffenceCard offences={trust.offences} count={trust.offenceCount} />
              <AgentCovers covers={trust.covers} count={trust.coverCount} />
            </>
          )}
          <AgentDisputes agentId={agent.id} />
          <FeedbackList feedback={feedback} count={feedbackCount} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <AgentCardFacts uri={agent.uri} levels={levels} />
          <Record agent={agent} />
          <BondCard agent={agent} movements={bondMovements} minimumBond={minimumBond} />
          {trust !== undefined && trust !== null && (
            <>
              <AgentPoolCard {...trust} />
              {trust.juror !== undefined && <JurorRecord juror={trust.juror} />}
            </>
          )}
        </div>
      </div>
    </>
  );
}

function AgentJobs({ agentId }: { readonly agentId: bigint }) {
  const { jobs, total, error, refetch } = useJobs({ filter: { agentId }, limit: 10 });
  const slugOf = useSlugOf();
  return (
    <Card
      title="Jobs"
      isFlush
      aside={
        <span className="text-ink-2">{total > 10 && `the last 10 of ${total.toLocaleString("en-US")}`}</span>
      }
    >
      {error !== null && jobs === undefined ? (
        <QueryFailure error={error} retry={refetch} />
      ) : jobs?.length === 0 ? (
        <Empty title="No job yet">Nobody has hired this agent so far.</Empty>
      ) : (
        <JobTable caption="Jobs of this agent" jobs={jobs} slugOf={slugOf} isOfOneAgent expected={4} />
      )}
    </Card>
  );
}

/** Disputes about the agent's work; nothing while there are none. */
function AgentDisputes({ agentId }: { readonly agentId: bigint }) {
  const { disputes = [], total } = useDisputes({ filter: { agentId }, limit: 5 });
  if (disputes.length === 0) return null;
  return (
    <Card
      title="Disputes"
      isFlush
      aside={
        <span className="text-ink-2">
          {total > disputes.length && `the last ${disputes.length} of ${total}`}
        </span>
      }
    >
      <DisputeTable caption="Disputes about this agent's work" disputes={disputes} />
    </Card>
  );
}

function Record({ agent }: Pick<AgentDetails, "agent">) {
  const tokenOf = useTokenOf(agent.earnings.map(({ token }) => token));
  return (
    <Card title="Record">
      <Facts
        facts={[
          { name: "Completed", value: agent.completed.toLocaleString("en-US") },
          { name: "Failed", value: agent.failed.toLocaleString("en-US") },
          { name: "Disputes", value: agent.disputes.toLocaleString("en-US") },
          ...agent.earnings.map(({ token, amount }) => ({
            name: "Earned",
            value: <Amount value={amount} token={tokenOf(token)} />,
          })),
          { name: "Registered", value: <Time at={agent.registeredAt} /> },
          { name: "Registration ends", value: <Time at={agent.activeUntil} /> },
          { name: "Owner", value: <Account address={agent.owner} /> },
          {
            name: "Acts by",
            value: agent.wallet === undefined ? "its owner" : <Account address={agent.wallet} />,
          },
        ]}
      />
    </Card>
  );
}
