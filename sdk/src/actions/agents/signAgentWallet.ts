import type { Address, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { actingAccount } from "../../write/actingAccount.ts";

export type SignAgentWalletParameters = SignOptions & {
  readonly agentId: bigint;
  /** The agent's owner. */
  readonly owner: Address;
  /** Seconds; at most five minutes ahead. */
  readonly deadline: bigint;
};

/** What `setAgentWallet` takes. */
export type SignedAgentWallet = {
  readonly agentId: bigint;
  readonly wallet: Address;
  readonly deadline: bigint;
  readonly signature: Hex;
};

const AgentWalletSet = [
  { name: "agentId", type: "uint256" },
  { name: "newWallet", type: "address" },
  { name: "owner", type: "address" },
  { name: "deadline", type: "uint256" },
] as const;

/**
 * The proof by which the signing account becomes an agent's wallet.
 *
 * @example
 * await owner.agents.setWallet(await wallet.agents.signWallet({ agentId, owner: owner.account.address, deadline }));
 */
export async function signAgentWallet(
  client: AinurClient,
  { account, agentId, owner, deadline }: SignAgentWalletParameters,
): Promise<SignedAgentWallet> {
  const signer = actingAccount(client, account);
  const wallet = signer.address;
  const verifyingContract = addressOf(client, "agentRegistry");
  const signature = await signAct(client, {
    account: signer,
    typedData: {
      domain: { name: "ERC8004IdentityRegistry", version: "1", chainId: client.chain.id, verifyingContract },
      types: { AgentWalletSet },
      primaryType: "AgentWalletSet",
      message: { agentId, newWallet: wallet, owner, deadline },
    },
  });
  return { agentId, wallet, deadline, signature };
}
