import { SplitBar } from "../charts/SplitBar.tsx";
import type { AgentDetails } from "../hooks/useAgent.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { Amount } from "./Amount.tsx";
import { Card } from "./Card.tsx";
import { Countdown } from "./Countdown.tsx";
import { Facts } from "./Facts.tsx";
import { JobLink } from "./JobLink.tsx";
import { Time } from "./Time.tsx";

export type BondCardProps = {
  readonly agent: AgentDetails["agent"];
  /** Newest first. */
  readonly movements: AgentDetails["bondMovements"];
  readonly minimumBond: bigint;
};

const words = {
  bond: "Bonded",
  unbond: "Unbonding began",
  cancel: "Unbonding cancelled",
  withdraw: "Withdrawn",
  lock: "Locked for a job",
  release: "Released",
  slash: "Slashed",
} as const;

/** What an agent has at stake, and how that changed. */
export function BondCard({ agent, movements, minimumBond }: BondCardProps) {
  return (
    <Card title="Bond">
      <SplitBar
        token={AINU}
        parts={[
          { name: "Free", value: agent.bonded - agent.locked, tone: "completed" },
          { name: "Locked by running jobs", value: agent.locked, tone: "funded" },
          { name: "Unbonding", value: agent.unbonding, tone: "disputed" },
        ]}
      />
      <Facts
        facts={[
          { name: "Bonded", value: <Amount value={agent.bonded} token={AINU} /> },
          ...(agent.unbonding > 0n
            ? [{ name: "Can be withdrawn", value: <Countdown until={agent.withdrawableAt} over="now" /> }]
            : []),
          { name: "Needed for new work", value: <Amount value={minimumBond} token={AINU} /> },
        ]}
      />
      {movements.length > 0 && (
        <ol className="mt-3 flex flex-col gap-1.5 border-t border-line pt-3 text-small">
          {movements.map(({ id, kind, amount, jobId, time }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span>
                {words[kind]} <Amount value={amount} token={AINU} />{" "}
                {jobId !== undefined && <JobLink id={jobId} />}
              </span>
              <span className="text-ink-2">
                <Time at={time} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
