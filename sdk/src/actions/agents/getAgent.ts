import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAgentParameters = ReadOptions & { readonly agentId: bigint };

export type Agent = {
  readonly agentId: bigint;
  readonly owner: Address;
  /** Who acts for the agent; zero if nobody but the owner. */
  readonly wallet: Address;
  /** URI of the agent's card. */
  readonly agentURI: string;
  /** Seconds; end of the agent's listing, 0 if it never offered anything. */
  readonly activeUntil: number;
};

/**
 * Who an agent is. Throws `ContractError` with `ERC721NonexistentToken` when there is none.
 *
 * @example
 * const { owner, wallet } = await client.agents.get({ agentId: 1n });
 */
export async function getAgent(
  client: AinurClient,
  { agentId, ...options }: GetAgentParameters,
): Promise<Agent> {
  const reference = { ...options, contract: "agentRegistry", args: [agentId] } as const;
  const [owner, wallet, agentURI, activeUntil] = await Promise.all([
    readAction(client, { ...reference, functionName: "ownerOf" }),
    readAction(client, { ...reference, functionName: "getAgentWallet" }),
    readAction(client, { ...reference, functionName: "tokenURI" }),
    readAction(client, { ...reference, functionName: "activeUntil" }),
  ]);
  return { agentId, owner, wallet, agentURI, activeUntil };
}
