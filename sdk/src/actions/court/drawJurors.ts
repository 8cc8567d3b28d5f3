import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type DrawJurorsParameters = WriteOptions & {
  readonly disputeId: bigint;
};

/**
 * Draws a round's jurors, or others in place of those who did not commit, as soon as the randomness is known. Anyone may
 * call it.
 *
 * Throws `ContractError` such as `RandomnessNotReady`, `WrongPhase`.
 *
 * @example
 * await client.court.draw({ disputeId });
 */
export async function drawJurors(
  client: AinurClient,
  { disputeId, ...options }: DrawJurorsParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "court", functionName: "draw", args: [disputeId] });
}
