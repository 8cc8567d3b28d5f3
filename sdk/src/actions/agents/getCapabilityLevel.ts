import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { capabilityId } from "./capabilityId.ts";

export type GetCapabilityLevelParameters = ReadOptions & {
  readonly agentId: bigint;
  /** A slug such as `text.keywords`. */
  readonly capability: string;
};

/**
 * The level at which an agent offers a capability; 0 if it does not.
 *
 * @example
 * const level = await client.agents.getLevel({ agentId, capability: "text.keywords" });
 */
export async function getCapabilityLevel(
  client: AinurClient,
  { agentId, capability, ...options }: GetCapabilityLevelParameters,
): Promise<number> {
  return readAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "levelOf",
    args: [agentId, capabilityId(capability)],
  });
}
