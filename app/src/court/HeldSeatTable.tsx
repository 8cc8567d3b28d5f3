import { useState } from "react";
import { Link } from "react-router";
import { useNow } from "../chain/clock.ts";
import { AgentMark } from "../components/AgentMark.tsx";
import { Amount } from "../components/Amount.tsx";
import { Button } from "../components/Button.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import { formatDuration } from "../format/time.ts";
import { useDisputeStage } from "../hooks/useDisputeStage.ts";
import { useTokenOf } from "../hooks/useTokenOf.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { BallotDialog } from "./BallotDialog.tsx";
import { choiceWords } from "./choiceWords.ts";
import { type HeldSeat, jurorDuty } from "./jurorDuty.ts";
import { seatOutcome } from "./seatOutcome.ts";

const dispute = { name: "Dispute" };
const state = { name: "State" };
const vote = { name: "Vote", from: "sm" } as const;
const result = { name: "Paid or lost", isNumber: true, from: "sm" } as const;
const todo = { name: "To do", isNumber: true };

/** Seats of the reader's agents, what they ask for now and what they brought. */
export function HeldSeatTable({ seats }: { readonly seats: readonly HeldSeat[] }) {
  return (
    <Table caption="Seats of your agents, the newest first" columns={[dispute, state, vote, result, todo]}>
      {seats.map((held) => (
        <Row key={`${held.dispute.id}-${held.round}-${held.seat.index}`} held={held} />
      ))}
    </Table>
  );
}

function Row({ held }: { readonly held: HeldSeat }) {
  const { seat, round } = held;
  const tokenOf = useTokenOf([held.dispute.feeToken]);
  const stage = useDisputeStage(held.dispute);
  const now = useNow();
  const [act, setAct] = useState<"commit" | "reveal">();
  const duty = stage === undefined ? undefined : jurorDuty(held, stage);
  return (
    <tr className="hover:bg-sunken">
      <td className={`${cellClass(dispute)} w-full max-w-0`}>
        <Link
          to={`/court/${held.dispute.id}`}
          className="inline-flex max-w-full items-center gap-2 rounded hover:underline"
        >
          <AgentMark id={seat.agentId} />
          <span className="truncate">
            Dispute #{held.dispute.id.toString()}
            {round > 0 && `, appeal ${round}`}
          </span>
          <span className="shrink-0 text-small text-ink-2 max-sm:hidden">by #{seat.agentId.toString()}</span>
        </Link>
      </td>
      <td className={cellClass(state)}>
        <Badge {...seatOutcome(seat)} />
      </td>
      <td className={`${cellClass(vote)} whitespace-nowrap`}>
        {seat.choice === undefined ? (
          <span className="text-ink-2">not told</span>
        ) : (
          choiceWords(held.dispute, seat.choice)
        )}
      </td>
      <td className={cellClass(result)}>
        {seat.fee > 0n && (
          <span className="block whitespace-nowrap">
            +<Amount value={seat.fee} token={tokenOf(held.dispute.feeToken)} />
          </span>
        )}
        {seat.reward > 0n && (
          <span className="block whitespace-nowrap">
            +<Amount value={seat.reward} token={AINU} />
          </span>
        )}
        {seat.slashed > 0n && (
          <span className="block whitespace-nowrap">
            −<Amount value={seat.slashed} token={AINU} />
          </span>
        )}
      </td>
      <td className={cellClass(todo)}>
        {(duty?.act === "commit" || duty?.act === "reveal") && (
          <span className="flex flex-col items-end gap-1">
            <Button look="primary" className="min-w-20" onClick={() => setAct(duty.act)}>
              {duty.act === "commit" ? "Vote" : "Reveal"}
            </Button>
            <span className="text-small whitespace-nowrap text-ink-2">
              {formatDuration(duty.until - now)} left
            </span>
          </span>
        )}
        {duty?.act === "wait" && (
          <span className="text-small text-ink-2">
            {duty.until === 0 ? "Wait" : `Wait ${formatDuration(duty.until - now)}`}
          </span>
        )}
        {act !== undefined && <BallotDialog held={held} act={act} onClose={() => setAct(undefined)} />}
      </td>
    </tr>
  );
}
