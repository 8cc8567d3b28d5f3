import type { HeldSeat } from "../court/jurorDuty.ts";
import { disputeFields, toDispute } from "../graphql/disputeFields.ts";
import { graphql, type ResultOf } from "../graphql/graphql.ts";
import { optional } from "../graphql/scalars.ts";
import { useIndexer } from "./useIndexer.ts";

const document = graphql(
  `
    query JurorDesk($agentIds: [BigInt]!) {
      jurors(where: { agentId_in: $agentIds }, limit: 100) {
        items {
          agentId units deposit activeTo withdrawableAt seats drawn coherent incoherent absent leaked rewards slashed
        }
      }
      seats(where: { agentId_in: $agentIds }, limit: 25, orderBy: "drawnAt", orderDirection: "desc") {
        items { round seat dispute { ...DisputeFields } }
      }
    }
  `,
  [disputeFields],
);

/** What some agents are as jurors, and the seats that they have and had, the newest first. */
export function useJurorDesk(agentIds: readonly bigint[]) {
  return useIndexer({
    name: "jurorDesk",
    document,
    variables: { agentIds: agentIds.map(String) },
    select,
    enabled: agentIds.length > 0,
    interval: 2_000,
  });
}

export type JurorRecord = NonNullable<ReturnType<typeof useJurorDesk>["data"]>["jurors"][number];

function select({ jurors, seats }: ResultOf<typeof document>) {
  return {
    jurors: jurors.items.map((row) => ({
      agentId: BigInt(row.agentId),
      units: row.units,
      deposit: BigInt(row.deposit),
      /** Last second of disputes that it can be drawn for; absent while it is on the list. */
      activeTo: optional(row.activeTo, Number),
      withdrawableAt: optional(row.withdrawableAt, Number),
      openSeats: row.seats,
      drawn: row.drawn,
      coherent: row.coherent,
      incoherent: row.incoherent,
      lost: row.absent + row.leaked,
      rewards: BigInt(row.rewards),
      slashed: BigInt(row.slashed),
    })),
    seats: seats.items.flatMap(({ round, seat: index, dispute: row }): readonly HeldSeat[] => {
      if (row === null) return [];
      const dispute = toDispute(row);
      const seat = dispute.rounds
        .find((one) => one.index === round)
        ?.seats.find((one) => one.index === index);
      return seat === undefined ? [] : [{ dispute, round, seat }];
    }),
  };
}
