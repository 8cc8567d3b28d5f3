import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { JobLink } from "../components/JobLink.tsx";
import { Dot } from "../components/StatusBadge.tsx";
import { Time } from "../components/Time.tsx";
import { AINU } from "../tokens/knownTokens.ts";
import { offenceShares, percentOf } from "./nominationFigures.ts";
import { offenceWords } from "./offenceWords.ts";
import type { OffenceRow } from "./Stake.ts";

export type OffenceCardProps = {
  /** Newest first. */
  readonly offences: readonly OffenceRow[];
  readonly count: number;
};

/** Of more than these the last would not say what was left before it. */
const MOST = 50;

/** What an agent did wrong, in which job, and what it cost whom. */
export function OffenceCard({ offences, count }: OffenceCardProps) {
  const shown = offenceShares(offences).slice(0, MOST);
  return (
    <Card
      title="Offences"
      isFlush
      aside={
        <span className="text-ink-2">
          {count > shown.length ? `the last ${shown.length} of ${count}` : count > 0 && count}
        </span>
      }
    >
      {shown.length === 0 ? (
        <p className="px-4 pb-4 text-ink-2">
          None: no court and no missed deadline has cost this agent anything.
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {shown.map(({ id, kind, jobId, toVictim, penalty, lostBps, time }) => (
            <li key={id} className="flex flex-col gap-1 px-4 py-2">
              <span className="flex flex-wrap items-center gap-x-3">
                <span className="inline-flex items-center gap-1.5">
                  <Dot tone="failed" />
                  {offenceWords[kind]}
                </span>
                {jobId !== undefined && <JobLink id={jobId} />}
                <span className="ml-auto text-small text-ink-2">
                  <Time at={time} />
                </span>
              </span>
              <span className="text-small text-ink-2">
                <Amount value={toVictim} token={AINU} /> to the client,{" "}
                <Amount value={penalty} token={AINU} /> of penalty, and {percentOf(lostBps)} of every
                nomination
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
