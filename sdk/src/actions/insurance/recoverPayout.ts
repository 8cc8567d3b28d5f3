import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RecoverPayoutParameters = WriteOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly jobId: bigint;
  /** Most that is paid, in units of the pool's asset. */
  readonly amount: bigint;
};

/**
 * Pays back what a job has cost a pool, from the account's Ledger balance. The pool must be its Ledger operator.
 *
 * Throws `ContractError` such as `NothingToRecover`, `ERC6909InsufficientBalance`.
 *
 * @example
 * await client.insurance.recover({ pool, jobId, amount });
 */
export async function recoverPayout(
  client: AinurClient,
  { pool, jobId, amount, ...options }: RecoverPayoutParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "recover",
    args: [jobId, amount],
  });
}
