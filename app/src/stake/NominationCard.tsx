import { ActButtons } from "../acts/ActButtons.tsx";
import { useNow } from "../chain/clock.ts";
import { SplitBar } from "../charts/SplitBar.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Countdown } from "../components/Countdown.tsx";
import { JobLink } from "../components/JobLink.tsx";
import { Time } from "../components/Time.tsx";
import { AINU } from "../tokens/knownTokens.ts";
import { nominationActs } from "./nominationActs.ts";
import { nominationFigures, offenceShares, percentOf } from "./nominationFigures.ts";
import { offenceWords } from "./offenceWords.ts";
import type { Nomination, Staker } from "./Stake.ts";

export type NominationCardProps = {
  readonly nomination: Nomination;
  /** That can be claimed now, AINU wei. */
  readonly rewards: bigint;
  readonly staker: Staker | undefined;
};

/** What one has behind an agent, what became of it, and what can be done. */
export function NominationCard({ nomination, rewards, staker }: NominationCardProps) {
  const now = useNow();
  const { agentId, uri, nominated, withdrawn, claimed, withdrawableAt, offences } = nomination;
  const { assets, leaving, lost } = nominationFigures(nomination);
  return (
    <li className="flex flex-col gap-3 p-4">
      <AgentLink id={agentId} uri={uri} />
      <SplitBar
        token={AINU}
        parts={[
          { name: "Nominated", value: assets, tone: "completed" },
          { name: "Leaving", value: leaving, tone: "disputed" },
          { name: "Lost to offences", value: lost, tone: "failed" },
        ]}
      />
      <p className="text-ink-2">
        Put in <Amount value={nominated} token={AINU} />, withdrawn <Amount value={withdrawn} token={AINU} />,
        rewards so far <Amount value={claimed} token={AINU} /> and{" "}
        <span className="text-ink">
          <Amount value={rewards} token={AINU} />
        </span>{" "}
        to claim.
      </p>
      {leaving > 0n && (
        <p>
          <Amount value={leaving} token={AINU} /> can be withdrawn{" "}
          <Countdown until={withdrawableAt} over="now" />; until then offences can still take a part of it.
        </p>
      )}
      {lost > 0n && (
        <ul className="flex flex-col gap-1 text-small" aria-label="What offences took">
          {offenceShares(offences)
            .slice(0, 5)
            .map(({ id, kind, jobId, lostBps, time }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-2">
                {offenceWords[kind]} took {percentOf(lostBps)} of every nomination
                {jobId !== undefined && <JobLink id={jobId} />}
                <span className="ml-auto text-ink-2">
                  <Time at={time} />
                </span>
              </li>
            ))}
        </ul>
      )}
      {staker !== undefined && (
        <ActButtons acts={nominationActs(nomination, rewards, staker, now)} of={`agent #${agentId}`} />
      )}
    </li>
  );
}
