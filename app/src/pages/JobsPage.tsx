import { capabilityId, isFinal, type JobStatus, jobStatuses } from "@ainur/sdk";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { type Address, isAddress } from "viem";
import { useConnection } from "wagmi";
import { Button } from "../components/Button.tsx";
import { Card } from "../components/Card.tsx";
import { Choice } from "../components/Choice.tsx";
import { JobTable } from "../components/JobTable.tsx";
import { NewerButton } from "../components/NewerButton.tsx";
import { Empty } from "../components/Notice.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { QueryFailure } from "../components/QueryFailure.tsx";
import { HireButton } from "../hire/HireButton.tsx";
import { useAnchor } from "../hooks/useAnchor.ts";
import { useCapabilities } from "../hooks/useCapabilities.ts";
import { type JobFilter, useJobs } from "../hooks/useJobs.ts";
import { useSlugOf } from "../hooks/useSlugOf.ts";

const PAGE = 25;
const listed = jobStatuses.filter((status) => status !== "None");
const groups: Readonly<Record<string, readonly JobStatus[]>> = {
  running: listed.filter((status) => !isFinal(status)),
  over: listed.filter((status) => isFinal(status)),
};

export default function JobsPage() {
  const [search, setSearch] = useSearchParams();
  const { address } = useConnection();
  const { data: capabilities } = useCapabilities();
  const slugOf = useSlugOf();
  const [round, setRound] = useState(0);
  const read = (name: string) => search.get(name) ?? "";
  const status = read("status");
  const capability = read("capability");
  const party = read("party");
  const after = search.get("after") ?? undefined;
  const before = search.get("before") ?? undefined;

  const filter: JobFilter = {
    ...(statusesOf(status) !== undefined && { statuses: statusesOf(status) ?? [] }),
    ...(capability !== "" && { capability: capabilityId(capability) }),
    ...(partyOf(party, address) !== undefined && { party: partyOf(party, address) ?? "0x" }),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const question = JSON.stringify([status, capability, party, round]);
  const first = useJobs({ filter, limit: 1 });
  const { until, release } = useAnchor(
    question,
    first.isPlaceholderData ? undefined : first.jobs?.[0]?.openedAt,
  );
  const { jobs, page, total, newer, error, refetch } = useJobs({
    filter,
    limit: PAGE,
    until,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  });

  const change = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ after: undefined, before: undefined, ...changes })) {
      if (value === undefined || value === "") next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  const isBadParty = party !== "" && party !== "me" && !isAddress(party, { strict: false });

  return (
    <>
      <PageTitle title="Jobs" lead="Work that was asked for, and how far it is." actions={<HireButton />} />
      <Card isFlush>
        <search className="flex flex-wrap items-end gap-3 border-b border-line p-4">
          <Choice label="Status" value={status} onChange={(value) => change({ status: value })}>
            <option value="">Any</option>
            <option value="running">Running</option>
            <option value="over">Over</option>
            {listed.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Choice>
          <Choice label="Capability" value={capability} onChange={(value) => change({ capability: value })}>
            <option value="">Any</option>
            {capabilities?.map(({ slug }) => (
              <option key={slug}>{slug}</option>
            ))}
          </Choice>
          <label className="flex min-w-0 flex-1 basis-56 flex-col gap-1 text-small text-ink-2">
            Client or provider
            <input
              className="field text-body"
              placeholder="0x…"
              value={party === "me" ? (address ?? "") : party}
              aria-invalid={isBadParty}
              onChange={({ target }) => change({ party: target.value.trim() })}
            />
          </label>
          {address !== undefined && (
            <Button
              aria-pressed={party === "me"}
              onClick={() => change({ party: party === "me" ? "" : "me" })}
            >
              {party === "me" ? "Show everyone's" : "Only mine"}
            </Button>
          )}
        </search>
        <div className="flex min-h-11 items-center justify-between gap-3 px-4 text-ink-2">
          <span>
            {jobs === undefined ? "" : `${total.toLocaleString("en-US")} ${total === 1 ? "job" : "jobs"}`}
          </span>
          <NewerButton
            count={until === undefined ? 0 : newer}
            onShow={() => {
              release();
              setRound(round + 1);
              change({});
            }}
          />
        </div>
        {isBadParty ? (
          <Empty title="That is no address">An address has 40 digits after 0x.</Empty>
        ) : error !== null && jobs === undefined ? (
          <QueryFailure error={error} retry={refetch} />
        ) : jobs?.length === 0 ? (
          <Empty title={isFiltered ? "No job fits" : "No job has been opened yet"} action={<HireButton />}>
            {isFiltered
              ? "Change the filter, or hire an agent: your job will be the first here."
              : "Hire an agent to work on a file of yours: your job will be the first here."}
          </Empty>
        ) : (
          <JobTable caption="Jobs, the newest first" jobs={jobs} slugOf={slugOf} expected={12} />
        )}
        {(page?.hasNextPage || page?.hasPreviousPage) && (
          <nav aria-label="Pages" className="flex justify-end gap-2 border-t border-line p-3">
            <Button
              disabled={!page.hasPreviousPage}
              onClick={() => change({ before: page.startCursor ?? undefined })}
            >
              <ChevronLeft size={16} aria-hidden /> Newer
            </Button>
            <Button
              disabled={!page.hasNextPage}
              onClick={() => change({ after: page.endCursor ?? undefined })}
            >
              Older <ChevronRight size={16} aria-hidden />
            </Button>
          </nav>
        )}
      </Card>
    </>
  );
}

function statusesOf(text: string): readonly JobStatus[] | undefined {
  return groups[text] ?? (text === "" ? undefined : listed.filter((status) => status === text));
}

function partyOf(text: string, own: Address | undefined): Address | undefined {
  if (text === "me") return own;
  return isAddress(text, { strict: false }) ? text : undefined;
}
