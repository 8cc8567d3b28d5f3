import type { Address, Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type SetAgentWalletParameters = WriteOptions & {
  readonly agentId: bigint;
  readonly wallet: Address;
  /** Seconds; at most five minutes ahead. */
  readonly deadline: bigint;
  /** The wallet's, of `signAgentWallet`. */
  readonly signature: Hex;
};

/**
 * Makes a wallet that proved itself by its signature the one that acts for an agent. Owner or approved account.
 *
 * Throws `ContractError` such as `WalletTaken`, `InvalidDeadline`, `InvalidWalletSignature`.
 *
 * @example
 * const proof = await walletClient.agents.signWallet({ agentId, owner, deadline });
 * await client.agents.setWallet(proof);
 */
export async function setAgentWallet(
  client: AinurClient,
  { agentId, wallet, deadline, signature, ...options }: SetAgentWalletParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "agentRegistry",
    functionName: "setAgentWallet",
    args: [agentId, wallet, deadline, signature],
  });
}
