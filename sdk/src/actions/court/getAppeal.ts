import type { ContractFunctionReturnType } from "viem";
import type { courtAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAppealParameters = ReadOptions & {
  readonly disputeId: bigint;
  /** The round that is appealed from. */
  readonly round: number;
};

/** `cost` is units of the fee token; `challenger` is zero if nobody challenged. */
export type Appeal = ContractFunctionReturnType<typeof courtAbi, "view", "appealOf">;

/**
 * The appeal from a round.
 *
 * @example
 * const { challenger, defender } = await client.court.getAppeal({ disputeId, round: 0 });
 */
export async function getAppeal(
  client: AinurClient,
  { disputeId, round, ...options }: GetAppealParameters,
): Promise<Appeal> {
  return readAction(client, {
    ...options,
    contract: "court",
    functionName: "appealOf",
    args: [disputeId, round],
  });
}
