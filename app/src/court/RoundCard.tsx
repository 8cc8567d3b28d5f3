import { Account } from "../components/Account.tsx";
import { AgentLink } from "../components/AgentLink.tsx";
import { Amount } from "../components/Amount.tsx";
import { Card } from "../components/Card.tsx";
import { Badge } from "../components/StatusBadge.tsx";
import { cellClass, Table } from "../components/Table.tsx";
import type { Token } from "../format/amount.ts";
import { AINU } from "../tokens/knownTokens.ts";
import { choiceWords } from "./choiceWords.ts";
import type { Dispute, Round, Seat } from "./Dispute.ts";
import { seatOutcome } from "./seatOutcome.ts";
import { VoteScale } from "./VoteScale.tsx";

export type RoundCardProps = {
  readonly dispute: Dispute;
  readonly round: Round;
  /** The round's, once its vote is over. */
  readonly ruling: number | undefined;
  readonly remedy: number | undefined;
  readonly feeToken: Token;
};

const juror = { name: "Juror" };
const state = { name: "State" };
const vote = { name: "Vote", from: "sm" } as const;
const result = { name: "Paid or lost", isNumber: true, from: "sm" } as const;

/** A round: who sat in it, how they voted, and what it brought them. */
export function RoundCard({ dispute, round, ruling, remedy, feeToken }: RoundCardProps) {
  const { appeal } = round;
  return (
    <Card
      title={round.index === 0 ? "Jurors" : `Jurors of appeal ${round.index}`}
      aside={
        <span className="text-ink-2">
          {round.seats.length} of {round.jurors} seats
        </span>
      }
      isFlush
    >
      <div className="px-4 pb-3">
        <VoteScale dispute={dispute} round={round} ruling={ruling} remedy={remedy} />
      </div>
      {round.seats.length > 0 && (
        <Table caption="Seats of this round" columns={[juror, state, vote, result]}>
          {round.seats.map((seat) => (
            <tr key={seat.index} className="hover:bg-sunken">
              <td className={`${cellClass(juror)} w-full max-w-0`}>
                <AgentLink id={seat.agentId} uri={seat.agentUri} />
              </td>
              <td className={cellClass(state)}>
                <Badge {...seatOutcome(seat)} />
                <span className="block text-small text-ink-2 sm:hidden">
                  {seat.choice !== undefined && choiceWords(dispute, seat.choice)}
                </span>
              </td>
              <td className={`${cellClass(vote)} whitespace-nowrap`}>
                {seat.choice === undefined ? (
                  <span className="text-ink-2">not known</span>
                ) : (
                  choiceWords(dispute, seat.choice)
                )}
              </td>
              <td className={cellClass(result)}>
                <SeatResult seat={seat} feeToken={feeToken} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {appeal !== undefined && (
        <p className="border-t border-line px-4 py-3 leading-7">
          <Account address={appeal.challenger} /> challenged it for "{choiceWords(dispute, appeal.choice)}"
          with <Amount value={appeal.cost} token={feeToken} />;{" "}
          {appeal.defender === undefined ? (
            "nobody has posted against it."
          ) : (
            <>
              <Account address={appeal.defender} /> posted the same against it.
            </>
          )}
        </p>
      )}
    </Card>
  );
}

function SeatResult({ seat, feeToken }: { readonly seat: Seat; readonly feeToken: Token }) {
  const { fee, reward, slashed } = seat;
  if (fee === 0n && reward === 0n && slashed === 0n) return null;
  return (
    <span className="flex flex-col items-end whitespace-nowrap">
      {fee > 0n && (
        <span>
          +<Amount value={fee} token={feeToken} />
        </span>
      )}
      {reward > 0n && (
        <span>
          +<Amount value={reward} token={AINU} />
        </span>
      )}
      {slashed > 0n && (
        <span>
          −<Amount value={slashed} token={AINU} />
        </span>
      )}
    </span>
  );
}
