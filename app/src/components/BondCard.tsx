import type { AgentDetails } from "../hooks/useAgent.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { Amount } from "./Amount.tsx";
import { Card } from "./Card.tsx";
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
      <Facts
        facts={[
          { name: "Bonded", value: <Amount value={agent.bonded} token={AINU} /> },
          { name: "Locked by running jobs", value: <Amount value={agent.locked} token={AINU} /> },
          ...(agent.unbonding > 0n
            ? [
                { name: "Unbonding", value: <Amount value={agent.unbonding} token={AINU} /> },
                { name: "Can be withdrawn", value: <Time at={agent.withdrawableAt} /> },
              ]
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
