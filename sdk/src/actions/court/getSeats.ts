import type { ContractFunctionReturnType } from "viem";
import type { courtAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { nameOf, type SeatState, seatStates } from "../jobs/contractEnums.ts";

export type GetSeatsParameters = ReadOptions & {
  readonly disputeId: bigint;
  /** Counted from 0. */
  readonly round: number;
};

type StoredSeat = ContractFunctionReturnType<typeof courtAbi, "view", "seatsOf">[number];

/** A juror's seat; `choice` is 0 until it is revealed. */
export type Seat = Omit<StoredSeat, "state"> & { readonly state: SeatState };

/**
 * The seats of a round, in their order.
 *
 * @example
 * const seats = await client.court.getSeats({ disputeId, round: 0 });
 */
export async function getSeats(
  client: AinurClient,
  { disputeId, round, ...options }: GetSeatsParameters,
): Promise<readonly Seat[]> {
  const result = await readAction(client, {
    ...options,
    contract: "court",
    functionName: "seatsOf",
    args: [disputeId, round],
  });
  return result.map((seat) => ({ ...seat, state: nameOf(seatStates, seat.state) }));
}
