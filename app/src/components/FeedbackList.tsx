import { formatUnits } from "viem";
import type { AgentDetails } from "../hooks/useAgent.ts";
import { Account } from "./Account.tsx";
import { Card } from "./Card.tsx";
import { Empty } from "./Notice.tsx";
import { Time } from "./Time.tsx";

export type FeedbackListProps = {
  readonly feedback: AgentDetails["feedback"];
  readonly count: number;
};

/** What clients said of an agent. */
export function FeedbackList({ feedback, count }: FeedbackListProps) {
  return (
    <Card
      title="Feedback"
      isFlush
      aside={
        <span className="text-ink-2">
          {count > feedback.length && `the last ${feedback.length} of ${count.toLocaleString("en-US")}`}
        </span>
      }
    >
      {feedback.length === 0 ? (
        <Empty title="No feedback yet">
          Clients can rate an agent; a settled job behind a rating is shown.
        </Empty>
      ) : (
        <ul className="divide-y divide-line">
          {feedback.map(({ client, index, value, valueDecimals, tags, backed, revoked, givenAt }) => (
            <li
              key={`${client} ${index}`}
              className={`flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 ${revoked ? "text-ink-2 line-through" : ""}`}
            >
              <span className="font-medium">{formatUnits(value, valueDecimals)}</span>
              <span className="max-w-80 truncate text-ink-2">{tags.join(", ")}</span>
              <span className="ml-auto flex flex-wrap items-center gap-x-3 text-small text-ink-2">
                {backed && <span>after a settled job</span>}
                {revoked && <span>revoked</span>}
                <Account address={client} />
                <Time at={givenAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
