import { Link, useParams } from "react-router";
import { useNow } from "../chain/clock.ts";
import { Account } from "../components/Account.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { buttonClass } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Facts } from "../components/Facts.tsx";
import { Hash } from "../components/Hash.tsx";
import { JobLink } from "../components/JobLink.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { Badge, StatusBadge } from "../components/StatusBadge.tsx";
import { Time } from "../components/Time.tsx";
import { CourtActions } from "../court/CourtActions.tsx";
import { shortChoice } from "../court/choiceWords.ts";
import { DisputeTimeline } from "../court/DisputeTimeline.tsx";
import { disputeSentence } from "../court/disputeSentence.ts";
import { type DisputeStage, roundRuling } from "../court/disputeStage.ts";
import { EvidenceCard } from "../court/EvidenceCard.tsx";
import { PhaseBar } from "../court/PhaseBar.tsx";
import { phaseSteps } from "../court/phaseSteps.ts";
import { phaseWords } from "../court/phaseWords.ts";
import { RoundCard } from "../court/RoundCard.tsx";
import { useCourtParameters } from "../hooks/useCourtParameters.ts";
import { type DisputeDetails, useDispute } from "../hooks/useDispute.ts";
import { useDisputeStage } from "../hooks/useDisputeStage.ts";
import { useJobSpec } from "../hooks/useJobSpec.ts";
import { claimWords } from "../jobs/claimWords.ts";
import { remedyWords } from "../jobs/rulingWords.ts";
import { AINU } from "../tokens/knownTokens.ts";

export default function DisputePage() {
  const { id: text = "" } = useParams();
  const id = /^\d{1,77}$/.test(text) ? BigInt(text) : undefined;
  const { details, error, refetch } = useDispute(id);
  const stage = useDisputeStage(details?.dispute);
  if (id === undefined || details === null) {
    return (
      <>
        <PageTitle title="Dispute" />
        <Card>
          <Empty
            title="There is no such dispute"
            action={
              <Link to="/court" className={buttonClass()}>
                All disputes
              </Link>
            }
          >
            The indexer knows none of this number. If it was opened a moment ago, it appears by itself.
          </Empty>
        </Card>
      </>
    );
  }
  if (error !== null && details === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (details === undefined || stage === undefined) {
    return (
      <div aria-busy className="flex flex-col gap-4">
        <Skeleton className="h-7 w-72" />
        <Skeleton className="h-36 w-full" />
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  return <Details key={text} stage={stage} {...details} />;
}

function Details({ stage, ...details }: DisputeDetails & { readonly stage: DisputeStage }) {
  const { dispute, job, feeToken, events, evidence } = details;
  const { data: spec } = useJobSpec(job?.terms.spec);
  const appealPeriod = useCourtParameters()?.periods.appeal ?? 0;
  const now = useNow();
  return (
    <>
      <PageTitle
        title={spec?.title ?? `Dispute #${dispute.id}`}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge {...phaseWords[stage.phase]} />
            <span>dispute #{dispute.id.toString()}</span>
            {dispute.agentId > 0n && (
              <span className="inline-flex min-w-0 items-center gap-1.5">
                about <AgentLink id={dispute.agentId} uri={dispute.agentUri} />
              </span>
            )}
          </span>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <div className="flex flex-col gap-4">
              <p className="text-heading">{disputeSentence({ dispute, stage, now })}</p>
              <PhaseBar steps={phaseSteps({ dispute, stage, appealPeriod, now })} />
              <CourtActions dispute={dispute} job={job} feeToken={feeToken} stage={stage} />
            </div>
          </Card>
          {dispute.rounds.toReversed().map((round) => (
            <RoundCard
              key={round.index}
              dispute={dispute}
              round={round}
              ruling={roundRuling(round, stage)}
              remedy={job?.remedy}
              feeToken={feeToken}
            />
          ))}
          <EvidenceCard dispute={dispute} job={job} evidence={evidence} />
          <Card title="What happened">
            <DisputeTimeline events={events} dispute={dispute} feeToken={feeToken} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {job !== undefined && <AboutJob dispute={dispute} job={job} />}
          <Rules dispute={dispute} stage={stage} />
        </div>
      </div>
    </>
  );
}

type AboutJobProps = {
  readonly dispute: DisputeDetails["dispute"];
  readonly job: NonNullable<DisputeDetails["job"]>;
};

function AboutJob({ dispute, job }: AboutJobProps) {
  const { terms, token } = job;
  return (
    <Card title="What it is about">
      <Facts
        facts={[
          { name: "Job", value: <JobLink id={job.id} /> },
          { name: "It is", value: <StatusBadge status={job.status} /> },
          { name: "The client says", value: job.claim === undefined ? "nothing" : claimWords[job.claim] },
          { name: "It asks for", value: job.remedy === 0 ? "nothing" : remedyWords(job.remedy) },
          { name: "At stake", value: <Amount value={terms.price - job.paid} token={token} /> },
          ...(terms.damages > 0n
            ? [{ name: "Agreed damages", value: <Amount value={terms.damages} token={token} /> }]
            : []),
          ...(terms.bond > 0n
            ? [{ name: "Bond behind it", value: <Amount value={terms.bond} token={AINU} /> }]
            : []),
          ...(job.cover === undefined
            ? []
            : [{ name: "Insured for", value: <Amount value={job.cover.amount} token={token} /> }]),
          { name: "Client", value: <Account address={dispute.parties[0]} /> },
          { name: "Provider", value: <Account address={dispute.parties[1]} /> },
        ]}
      />
    </Card>
  );
}

function Rules({ dispute, stage }: Pick<DisputeDetails, "dispute"> & { readonly stage: DisputeStage }) {
  const parameters = useCourtParameters();
  return (
    <Card title="Rules">
      <ul className="mb-2 flex list-disc flex-col gap-1 pl-4 text-ink-2">
        <li>The ruling is the median of the votes, so one extreme vote moves little.</li>
        <li>Jurors whose vote is the ruling share the fees and what the others lose.</li>
        <li>Who is absent, or gives its vote away, loses all that is at risk.</li>
      </ul>
      <Facts
        facts={[
          { name: "Opened", value: <Time at={dispute.openedAt} /> },
          { name: "Round", value: `${stage.round.index + 1} of at most 3` },
          {
            name: "Choices",
            value: `${shortChoice(dispute, 1)} to ${shortChoice(dispute, dispute.choices)}`,
          },
          ...(parameters === undefined
            ? []
            : [{ name: "At risk a seat", value: <Amount value={parameters.atRisk} token={AINU} /> }]),
          ...(dispute.jobId === undefined
            ? [
                { name: "One party", value: <Hash value={dispute.parties[0]} what="address" /> },
                { name: "Other party", value: <Hash value={dispute.parties[1]} what="address" /> },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
