import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetFailuresParameters = ReadOptions & {
  readonly agentId: bigint;
};

/** Seconds; 0 where there is none. */
export type Failures = { readonly last: number; readonly beforeLast: number };

/**
 * An agent's last two failures that count towards `RepeatedFailures`.
 *
 * @example
 * const { last } = await client.staking.getFailures({ agentId });
 */
export async function getFailures(
  client: AinurClient,
  { agentId, ...options }: GetFailuresParameters,
): Promise<Failures> {
  const [last, beforeLast] = await readAction(client, {
    ...options,
    contract: "staking",
    functionName: "failuresOf",
    args: [agentId],
  });
  return { last, beforeLast };
}
