import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type TransferAgentParameters = WriteOptions & {
  readonly agentId: bigint;
  /** The present owner. */
  readonly from: Address;
  readonly to: Address;
};

/**
 * Hands an agent over, with its bond. Clears its wallet.
 *
 * @example
 * await client.agents.transfer({ agentId, from: owner, to: buyer });
 */
export async function transferAgent(
  client: AinurClient,
  { agentId, from, to, ...options }: TransferAgentParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "transferFrom",
    args: [from, to, agentId],
  });
}
