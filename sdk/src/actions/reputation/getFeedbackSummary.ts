import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFeedbackSummaryParameters = ReadOptions & {
  readonly agentId: bigint;
  /** Whose feedback counts; not empty, for anybody may give some. */
  readonly clientAddresses: readonly Address[];
  /** Only feedback with this tag; all if empty. */
  readonly tag1?: string;
  readonly tag2?: string;
};

export type FeedbackSummary = {
  readonly count: bigint;
  /** The mean, scaled by 10 to the power of `valueDecimals`. */
  readonly value: bigint;
  readonly valueDecimals: number;
};

/**
 * Count and mean of the feedback of some clients. Throws `ContractError` with `NoClients` when none is named.
 *
 * @example
 * const { count, value } = await client.reputation.getSummary({ agentId, clientAddresses });
 */
export async function getFeedbackSummary(
  client: AinurClient,
  { agentId, clientAddresses, tag1 = "", tag2 = "", ...options }: GetFeedbackSummaryParameters,
): Promise<FeedbackSummary> {
  const [count, value, valueDecimals] = await readAction(client, {
    ...options,
    contract: "reputation",
    functionName: "getSummary",
    args: [agentId, clientAddresses, tag1, tag2],
  });
  return { count, value, valueDecimals };
}
