import { AgentMark } from "../components/AgentMark.tsx";
import { choiceWords, shortChoice } from "./choiceWords.ts";
import type { Dispute, Round } from "./Dispute.ts";
import { sealedSeats, voteTally } from "./voteTally.ts";

export type VoteScaleProps = {
  readonly dispute: Dispute;
  readonly round: Round;
  /** Highlighted; `undefined` while there is none. */
  readonly ruling: number | undefined;
  /** What the client asked for, where the dispute is about a job. */
  readonly remedy: number | undefined;
};

/** The votes of a round on their ordered scale, one mark a juror, with the ruling among them. */
export function VoteScale({ dispute, round, ruling, remedy }: VoteScaleProps) {
  const columns = voteTally(dispute, round);
  const sealed = sealedSeats(round).length;
  const spoken = columns
    .filter(({ seats }) => seats.length > 0)
    .map(({ choice, seats }) => `${choiceWords(dispute, choice)}: ${seats.length}`);
  return (
    <figure className="flex flex-col gap-1">
      <div
        role="img"
        aria-label={[...spoken, `${sealed} not known`].join(", ")}
        className="grid auto-cols-fr grid-flow-col items-end gap-1"
      >
        {columns.map(({ choice, seats }) => {
          const isRuling = choice === ruling;
          return (
            <div key={choice} className="flex min-w-0 flex-col items-center gap-1">
              <div className="flex min-h-14 flex-wrap-reverse content-start items-end justify-center gap-0.5 pb-1">
                {seats.map(({ index, agentId }) => (
                  <AgentMark key={index} id={agentId} size={22} />
                ))}
              </div>
              <span className={`h-1 w-full rounded-full ${isRuling ? "bg-accent" : "bg-line"}`} />
              <span className={`text-small ${isRuling ? "font-medium text-accent" : "text-ink-2"}`}>
                {shortChoice(dispute, choice)}
              </span>
              <span className="min-h-[18px] text-center text-small text-ink-2">
                {isRuling && "ruling"}
                {isRuling && choice === remedy && ", "}
                {choice === remedy && "asked for"}
              </span>
            </div>
          );
        })}
      </div>
      <figcaption className="text-small text-ink-2">
        {dispute.jobId === undefined ? "Choices in their order." : "Share of the escrow for the agent."}
        {sealed > 0 && ` ${sealed} of ${round.seats.length} votes are not known.`}
      </figcaption>
    </figure>
  );
}
