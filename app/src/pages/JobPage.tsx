import { deploymentOf } from "@ainur/sdk";
import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { useConnection } from "wagmi";
import { useNow } from "../chain/clock.ts";
import { Account } from "../components/Account.tsx";
import { ActionDialog } from "../components/ActionDialog.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Button, buttonClass } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Facts } from "../components/Facts.tsx";
import { Hash } from "../components/Hash.tsx";
import { JobFiles } from "../components/JobFiles.tsx";
import { JobTimeline } from "../components/JobTimeline.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { Skeleton } from "../components/Skeleton.tsx";
import { StatusBadge } from "../components/StatusBadge.tsx";
import { Time } from "../components/Time.tsx";
import type { Dispute } from "../court/Dispute.ts";
import { DisputeCard } from "../court/DisputeCard.tsx";
import { jobHex, parseJobId, shortHex, shortJobId } from "../format/shorten.ts";
import { useAppConfig } from "../hooks/useAppConfig.ts";
import { useDisputeStage } from "../hooks/useDisputeStage.ts";
import { type JobDetails, useJob } from "../hooks/useJob.ts";
import { useJobSpec } from "../hooks/useJobSpec.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";
import type { Job } from "../jobs/Job.ts";
import { type JobAction, jobActions } from "../jobs/jobActions.ts";
import { jobSentence } from "../jobs/jobSentence.ts";
import { moneyFacts, securityFacts } from "../jobs/moneyFacts.ts";
import { termsInWords } from "../jobs/termsInWords.ts";
import { offenceWords } from "../stake/offenceWords.ts";

export default function JobPage() {
  const id = parseJobId(useParams().id);
  const { details, error, refetch } = useJob(id);
  const isNew = useLocation().state === "opened";
  if (id === undefined) return <Missing text="A job's id is 64 hexadecimal digits after 0x." />;
  if (details === null && isNew) return <Loading note="The job is open. The indexer shows it in a moment." />;
  if (details === null) {
    return (
      <Missing text="The indexer knows no job of this id. If it was opened a moment ago, it appears by itself." />
    );
  }
  if (error !== null && details === undefined) return <QueryFailure error={error} retry={refetch} />;
  if (details === undefined) return <Loading />;
  return <Details key={id.toString()} {...details} />;
}

function Details({ job, transitions, receipt, dispute, offences }: JobDetails) {
  const { data: spec } = useJobSpec(job.terms.spec);
  const slugOf = useSlugOf();
  const now = useNow();
  const title = spec?.title ?? `Job ${shortJobId(job.id)}`;
  return (
    <>
      <PageTitle
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <StatusBadge status={job.status} />
            <span className="font-mono text-small">{shortJobId(job.id)}</span>
            <span>{slugOf(job.terms.capability)}</span>
            <span className="inline-flex min-w-0 items-center gap-1.5">
              by <AgentLink id={job.terms.agentId} uri={job.agentUri} />
            </span>
          </span>
        }
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <div className="flex flex-col gap-3">
              <p className="text-heading">{jobSentence(job, now)}</p>
              <Actions job={job} dispute={dispute} />
            </div>
          </Card>
          {dispute !== undefined && <DisputeCard dispute={dispute} />}
          <JobFiles job={job} />
          <Card title="What happened">
            <JobTimeline transitions={transitions} provider={job.terms.provider} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Money job={job} score={receipt} offences={offences} />
          <Terms job={job} />
        </div>
      </div>
    </>
  );
}

type ActionsProps = { readonly job: Job; readonly dispute: Dispute | undefined };

function Actions({ job, dispute }: ActionsProps) {
  const { address } = useConnection();
  const stage = useDisputeStage(dispute);
  const now = useNow();
  const [chosen, choose] = useState<JobAction>();
  const actions = jobActions({ job, account: address, dispute: stage, now });
  return (
    <>
      {actions.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {actions.map((action, index) => (
            <Button
              key={action.name}
              look={action.isDestructive ? "danger" : index === 0 ? "primary" : "secondary"}
              onClick={() => choose(action)}
            >
              {action.label}
            </Button>
          ))}
        </div>
      )}
      {chosen !== undefined && <ActionDialog job={job} action={chosen} onClose={() => choose(undefined)} />}
    </>
  );
}

type MoneyProps = {
  readonly job: Job;
  readonly score: JobDetails["receipt"];
  readonly offences: JobDetails["offences"];
};

function Money({ job, score, offences }: MoneyProps) {
  const { cover } = job;
  return (
    <Card title="Money">
      <Facts
        facts={[
          { name: "Price", value: <Amount value={job.terms.price} token={job.token} /> },
          ...moneyFacts(job).map(({ name, amount }) => ({
            name,
            value: <Amount value={amount} token={job.token} />,
          })),
          ...securityFacts(job).map(({ name, amount, token }) => ({
            name,
            value: <Amount value={amount} token={token} />,
          })),
          ...(cover === undefined
            ? []
            : [
                {
                  name: "Insured by",
                  value: (
                    <Link to={`/insurance/${cover.pool}`} className="rounded text-accent hover:underline">
                      {cover.poolName || shortHex(cover.pool)}
                    </Link>
                  ),
                },
              ]),
          ...offences.map(({ kind }) => ({ name: "Offence", value: offenceWords[kind] })),
          ...(score === undefined
            ? []
            : [
                {
                  name: "Agent's score after it",
                  value: (
                    <>
                      {score.score} <span className="text-ink-2">/ 1,000</span>
                    </>
                  ),
                },
              ]),
        ]}
      />
    </Card>
  );
}

function Terms({ job }: { readonly job: Job }) {
  const { terms, token } = job;
  const { court } = deploymentOf(useAppConfig().chainId).contracts;
  return (
    <Card title="Terms">
      <ul className="mb-2 flex list-disc flex-col gap-1 pl-4 text-ink-2">
        {termsInWords({ terms, token, court }).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Facts
        facts={[
          { name: "Client", value: <Account address={terms.client} /> },
          { name: "Provider", value: <Account address={terms.provider} /> },
          { name: "Paid to", value: <Account address={terms.payee} /> },
          {
            name: "Agreed damages",
            value: terms.damages === 0n ? "None" : <Amount value={terms.damages} token={token} />,
          },
          { name: "Protocol fee", value: `${job.feeBps / 100} %` },
          { name: "Moves the score", value: job.scored ? "Yes" : "No" },
          { name: "Opened", value: <Time at={job.openedAt} /> },
          { name: "Job id", value: <Hash value={jobHex(job.id)} what="job id" /> },
        ]}
      />
    </Card>
  );
}

function Missing({ text }: { readonly text: string }) {
  return (
    <>
      <PageTitle title="Job" />
      <Card>
        <Empty
          title="There is no such job"
          action={
            <Link to="/jobs" className={buttonClass()}>
              All jobs
            </Link>
          }
        >
          {text}
        </Empty>
      </Card>
    </>
  );
}

function Loading({ note }: { readonly note?: string }) {
  return (
    <div aria-busy className="flex flex-col gap-4">
      {note !== undefined && <p role="status">{note}</p>}
      <Skeleton className="h-7 w-72" />
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-64 w-full" />
    </div>
  );
}
