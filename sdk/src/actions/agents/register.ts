import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type RegisterParameters = WriteOptions & {
  /** URI of the agent's card. */
  readonly agentURI?: string;
  readonly metadata?: readonly { readonly key: string; readonly value: Hex }[];
};

/**
 * Registers an agent. The account becomes its owner and its wallet.
 *
 * @example
 * const { events } = await client.waitFor({ hash: await client.agents.register({ agentURI: "ipfs://bafk..." }) });
 * const { agentId } = eventOf(events, "Registered").args;
 */
export async function register(
  client: AinurClient,
  { agentURI, metadata, ...options }: RegisterParameters = {},
): Promise<Hash> {
  const call = { ...options, contract: "agentRegistry", functionName: "register" } as const;
  if (metadata !== undefined) {
    const entries = metadata.map(({ key, value }) => ({ metadataKey: key, metadataValue: value }));
    return writeAction(client, { ...call, args: [agentURI ?? "", entries] });
  }
  return writeAction(client, { ...call, args: agentURI === undefined ? [] : [agentURI] });
}
