import { Account } from "../components/Account.tsx";
import { Hash } from "../components/Hash.tsx";
import { Dot } from "../components/StatusBadge.tsx";
import { Time } from "../components/Time.tsx";
import type { DisputeDetails } from "../hooks/useDispute.ts";
import { disputeEventWords } from "./disputeEventWords.ts";

/** What happened in a dispute, in order, with the transaction of each act. */
export function DisputeTimeline({
  events,
  dispute,
  feeToken,
}: Pick<DisputeDetails, "events" | "dispute" | "feeToken">) {
  return (
    <ol className="relative flex flex-col gap-3 before:absolute before:top-2 before:bottom-2 before:left-[3.5px] before:w-px before:bg-line">
      {events.map((event) => {
        const { tone, words } = disputeEventWords({ event, dispute, feeToken });
        return (
          <li key={event.id} className="relative flex gap-3">
            <span className="z-10 mt-[7px] h-fit rounded-full ring-4 ring-surface">
              <Dot tone={tone} />
            </span>
            <span className="min-w-0 flex-1">
              {words}
              <span className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
                <Time at={event.time} />
                <span className="inline-flex items-center gap-1">
                  {event.account === undefined ? "sent by" : "by"}{" "}
                  <Account address={event.account ?? event.sender} />
                </span>
                <span className="inline-flex items-center gap-1">
                  in <Hash value={event.transaction} what="transaction hash" />
                </span>
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
