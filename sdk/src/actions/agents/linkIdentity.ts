import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type LinkIdentityParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly externalId: bigint;
};

/**
 * Ties an agent to its token in the canonical ERC-8004 registry. Both must have the same owner.
 *
 * Throws `ContractError` such as `NoCanonicalRegistry`, `IdentityNotAuthorized`.
 *
 * @example
 * await client.agents.link({ agentId, externalId: 42n });
 */
export async function linkIdentity(
  client: AinurClient,
  { agentId, externalId, ...options }: LinkIdentityParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "linkIdentity",
    args: [agentId, externalId],
  });
}
