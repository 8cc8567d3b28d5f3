import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type UnlinkIdentityParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Unties an agent from its token in the canonical registry.
 *
 * @example
 * await client.agents.unlink({ agentId });
 */
export async function unlinkIdentity(
  client: AinurClient,
  { agentId, ...options }: UnlinkIdentityParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "unlinkIdentity",
    args: [agentId],
  });
}
