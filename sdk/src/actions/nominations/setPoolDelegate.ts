import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetPoolDelegateParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Zero: nobody. */
  readonly delegate: Address;
};

/**
 * Chooses who votes with an agent's pool. Only the agent's owner.
 *
 * Throws `ContractError` such as `NotAgentOwner`.
 *
 * @example
 * await client.nominations.setDelegate({ agentId, delegate });
 */
export async function setPoolDelegate(
  client: AinurClient,
  { agentId, delegate, ...options }: SetPoolDelegateParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "nominations",
    functionName: "setDelegate",
    args: [agentId, delegate],
  });
}
