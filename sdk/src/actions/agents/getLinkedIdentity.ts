import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetLinkedIdentityParameters = ReadOptions & {
  readonly agentId: bigint;
};

/**
 * The token of the canonical registry that an agent is tied to.
 *
 * @example
 * const externalId = await client.agents.getLink({ agentId });
 */
export async function getLinkedIdentity(
  client: AinurClient,
  { agentId, ...options }: GetLinkedIdentityParameters,
): Promise<bigint | undefined> {
  const [linked, externalId] = await readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "linkedIdentity",
    args: [agentId],
  });
  return linked ? externalId : undefined;
}
