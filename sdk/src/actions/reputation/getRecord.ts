import type { ContractFunctionReturnType } from "viem";
import type { reputationAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetRecordParameters = ReadOptions & { readonly agentId: bigint };

/** What settled jobs left of an agent; `score` is that at `updatedAt` (seconds), before decay. See `scoreAt`. */
export type ScoreRecord = ContractFunctionReturnType<typeof reputationAbi, "view", "recordOf">;

/**
 * An agent's record of settled jobs.
 *
 * @example
 * const { completed, failed } = await client.reputation.getRecord({ agentId });
 */
export async function getRecord(
  client: AinurClient,
  { agentId, ...options }: GetRecordParameters,
): Promise<ScoreRecord> {
  return readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "recordOf",
    args: [agentId],
  });
}
