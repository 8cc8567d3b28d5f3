import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { WriteArgs } from "../../client/ContractCall.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetCapabilitiesParameters = WriteOptions & {
  readonly agentId: bigint;
  /** Level 1 to 100; 0 withdraws a capability. */
  readonly capabilities: WriteArgs<"agentRegistry", "setCapabilities">[1];
};

/**
 * Offers, changes or withdraws capabilities; counts as a heartbeat. Owner, approved account or wallet.
 *
 * Throws `ContractError` such as `InvalidCapability`, `InvalidLevel`, `NothingOffered`.
 *
 * @example
 * await client.agents.setCapabilities({ agentId, capabilities: [{ slug: "text.keywords", level: 80 }] });
 */
export async function setCapabilities(
  client: AinurClient,
  { agentId, capabilities, ...options }: SetCapabilitiesParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "setCapabilities",
    args: [agentId, capabilities],
  });
}
