import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type DrawJurorsParameters = WriteOptions & {
  readonly disputeId: bigint;
};

/**
 * Draws a round's jurors, or others in place of those who did not commit, as soon as the randomness is known. Anyone may
 * call it. Looks at a part of the list only: a dispute that is still in phase `Drawing` afterwards needs another call, which goes
 * on where this one stopped.
 *
 * Throws `ContractError` such as `RandomnessNotReady`, `WrongPhase`.
 *
 * @example
 * do {
 *   await client.waitFor({ hash: await client.court.draw({ disputeId }) });
 * } while ((await client.court.getDispute({ disputeId })).phase === "Drawing");
 */
export async function drawJurors(
  client: AinurClient,
  { disputeId, ...options }: DrawJurorsParameters,
): Promise<Hash> {
  return writeAction(client, { ...options, contract: "court", functionName: "draw", args: [disputeId] });
}
