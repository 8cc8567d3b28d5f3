import type { Address, Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RevealVoteBySigParameters = WriteOptions & {
  readonly disputeId: bigint;
  /** Index of the seat in the round. */
  readonly seat: number;
  /** 0 refuses to rule; from 1 on the choices in their order. In disputes of jobs, 1 to 5 give the provider 0, 25, 50, 75 or 100 %. */
  readonly choice: number;
  /** 32 bytes that nobody else knows. */
  readonly salt: Hex;
  /** Who controls the juror's agent. */
  readonly signer: Address;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** Of `signReveal`. */
  readonly signature: Hex;
};

/**
 * Opens a seat's vote by the signature of whoever controls the juror's agent. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await relayer.court.revealBySig({ disputeId, seat, choice, salt, signer, deadline, signature });
 */
export async function revealVoteBySig(
  client: AinurClient,
  { disputeId, seat, choice, salt, signer, deadline, signature, ...options }: RevealVoteBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "court",
    functionName: "revealBySig",
    args: [disputeId, seat, choice, salt, signer, deadline, signature],
  });
}
