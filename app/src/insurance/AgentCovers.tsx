import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { JobLink } from "../components/JobLink.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import type { AgentCover } from "../hooks/useAgentTrust.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { coverState } from "./coverState.ts";

export type AgentCoversProps = {
  /** Newest first. */
  readonly covers: readonly AgentCover[];
  readonly count: number;
};

/** Jobs of an agent that clients insured. */
export function AgentCovers({ covers, count }: AgentCoversProps) {
  const now = useNow();
  const tokenOf = useTokenOf(covers.flatMap(({ insurer }) => (insurer === undefined ? [] : [insurer.asset])));
  if (covers.length === 0) return null;
  return (
    <Card
      title="Insured jobs"
      isFlush
      aside={
        <span className="text-ink-2">{count > covers.length && `the last ${covers.length} of ${count}`}</span>
      }
    >
      <ol className="divide-y divide-line">
        {covers.map((cover) => {
          if (cover.insurer === undefined) return null;
          const { address, name, asset } = cover.insurer;
          const token = tokenOf(asset);
          return (
            <li
              key={cover.jobId.toString()}
              className="flex min-h-10 flex-wrap items-center gap-x-3 px-4 py-1.5"
            >
              <JobLink id={cover.jobId} />
              <Amount value={cover.amount} token={token} />
              <span className="min-w-0 truncate text-ink-2">
                by{" "}
                <Link to={`/insurance/${address}`} className="rounded hover:underline">
                  {name}
                </Link>
              </span>
              <span className="ml-auto">
                <Badge {...coverState(cover, token, now)} />
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
