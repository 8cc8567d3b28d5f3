import type { Address, Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetOperatorBySigParameters = WriteOptions & {
  readonly owner: Address;
  readonly operator: Address;
  readonly approved: boolean;
  /** Seconds. */
  readonly deadline: bigint;
  /** Of `signOperator`. */
  readonly signature: Hex;
};

/**
 * Sets an operator by the signature of `owner`. Anyone may send it.
 *
 * Throws `ContractError` such as `InvalidSignature`, `SignatureExpired`.
 *
 * @example
 * await relayer.ledger.setOperatorBySig(signed);
 */
export async function setOperatorBySig(
  client: AinurClient,
  { owner, operator, approved, deadline, signature, ...options }: SetOperatorBySigParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "setOperatorBySig",
    args: [owner, operator, approved, deadline, signature],
  });
}
