import type { Dispute, Round, Seat } from "../court/Dispute.ts";
import { type FragmentOf, graphql } from "./graphql.ts";
import { optional, toAddress, toHex } from "./scalars.ts";

/** A round has 15 seats at most, and a dispute three rounds. */
export const disputeFields = graphql(`
  fragment DisputeFields on dispute {
    id arbitrable jobId choices feeToken partyA partyB agentId openedAt evidenceEndsAt ruling ruledAt refused
    agent { uri }
    rounds(limit: 3, orderBy: "round", orderDirection: "asc") {
      items {
        round jurors drawing redrawn misses commitFrom commitEndsAt revealEndsAt appealEndsAt ruling
        appealChoice challenger defender appealCost
      }
    }
    seats(limit: 50, orderBy: "seat", orderDirection: "asc") {
      items {
        round seat agentId state commitment choice coherent fee reward slashed
        agent { uri }
      }
    }
  }
`);

type Row = FragmentOf<typeof disputeFields>;

export function toDispute(row: Row): Dispute {
  const seats = row.seats?.items ?? [];
  return {
    id: BigInt(row.id),
    jobId: optional(row.jobId, BigInt),
    choices: row.choices,
    feeToken: toAddress(row.feeToken),
    parties: [toAddress(row.partyA), toAddress(row.partyB)],
    agentId: BigInt(row.agentId),
    agentUri: row.agent?.uri ?? "",
    openedAt: Number(row.openedAt),
    evidenceEndsAt: Number(row.evidenceEndsAt),
    ruling: row.ruling ?? undefined,
    ruledAt: optional(row.ruledAt, Number),
    isRefused: row.refused,
    rounds: (row.rounds?.items ?? []).map((round) =>
      toRound(
        round,
        seats.filter((seat) => seat.round === round.round),
      ),
    ),
  };
}

type RoundRow = NonNullable<Row["rounds"]>["items"][number];
type SeatRow = NonNullable<Row["seats"]>["items"][number];

function toRound(row: RoundRow, seats: readonly SeatRow[]): Round {
  return {
    index: row.round,
    jurors: row.jurors,
    misses: row.misses,
    drawing: row.drawing,
    redrawn: row.redrawn,
    commitFrom: optional(row.commitFrom, Number),
    commitEndsAt: optional(row.commitEndsAt, Number),
    revealEndsAt: optional(row.revealEndsAt, Number),
    appealEndsAt: optional(row.appealEndsAt, Number),
    ruling: row.ruling ?? undefined,
    appeal: optional(row.challenger, (challenger) => ({
      choice: row.appealChoice ?? 0,
      challenger: toAddress(challenger),
      defender: optional(row.defender, toAddress),
      cost: BigInt(row.appealCost ?? 0),
    })),
    seats: seats.map(toSeat),
  };
}

function toSeat(row: SeatRow): Seat {
  return {
    index: row.seat,
    agentId: BigInt(row.agentId),
    agentUri: row.agent?.uri ?? "",
    state: row.state,
    commitment: optional(row.commitment, toHex),
    choice: row.choice ?? undefined,
    coherent: row.coherent ?? undefined,
    fee: BigInt(row.fee),
    reward: BigInt(row.reward),
    slashed: BigInt(row.slashed),
  };
}
