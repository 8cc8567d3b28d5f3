import type { Address, ContractFunctionReturnType } from "viem";
import type { insurancePoolAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetCoverParameters = ReadOptions & {
  /** The insurance pool. */
  readonly pool: Address;
  readonly jobId: bigint;
};

/** Amount and premium are units of the pool's asset, times seconds. */
export type Cover = ContractFunctionReturnType<typeof insurancePoolAbi, "view", "coverOf">;

/**
 * The open cover of a job; its amount is 0 if there is none. It pays until `DISPUTE_TIME` after `reservedUntil`: have a ruling
 * executed by then.
 *
 * @example
 * const { amount, premium } = await client.insurance.getCover({ pool, jobId });
 */
export async function getCover(
  client: AinurClient,
  { pool, jobId, ...options }: GetCoverParameters,
): Promise<Cover> {
  return readAction(client, {
    ...options,
    contract: "insurancePool",
    address: pool,
    functionName: "coverOf",
    args: [jobId],
  });
}
