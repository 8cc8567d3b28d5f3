import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type OptOutParameters = WriteOptions & {
  readonly agentId: bigint;
};

/**
 * Takes an agent off the list of jurors for disputes that are opened from now on.
 *
 * Throws `ContractError` such as `NotJuror`.
 *
 * @example
 * await client.court.optOut({ agentId });
 */
export async function optOut(client: AinurClient, { agentId, ...options }: OptOutParameters): Promise<Hash> {
  return writeAction(client, { ...options, contract: "court", functionName: "optOut", args: [agentId] });
}
