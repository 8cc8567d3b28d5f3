import type { Address, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { getOperatorNonce } from "./getOperatorNonce.ts";

export type SignOperatorParameters = SignOptions & {
  readonly operator: Address;
  readonly approved: boolean;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
};

/** What `setOperatorBySig` takes. */
export type SignedOperator = {
  readonly owner: Address;
  readonly operator: Address;
  readonly approved: boolean;
  readonly deadline: bigint;
  readonly signature: Hex;
};

const SetOperator = [
  { name: "owner", type: "address" },
  { name: "operator", type: "address" },
  { name: "approved", type: "bool" },
  { name: "nonce", type: "uint256" },
  { name: "deadline", type: "uint256" },
] as const;

/**
 * Signs that an operator may move the account's Ledger balances, for somebody else to send.
 *
 * @example
 * const signed = await client.ledger.signOperator({ operator: jobs, approved: true, deadline });
 * await relayer.ledger.setOperatorBySig(signed);
 */
export async function signOperator(
  client: AinurClient,
  { account, operator, approved, deadline }: SignOperatorParameters,
): Promise<SignedOperator> {
  const signer = actingAccount(client, account);
  const owner = signer.address;
  const verifyingContract = addressOf(client, "ledger");
  const nonce = await getOperatorNonce(client, { owner });
  const signature = await signAct(client, {
    account: signer,
    typedData: {
      domain: { name: "Ainur Ledger", version: "1", chainId: client.chain.id, verifyingContract },
      types: { SetOperator },
      primaryType: "SetOperator",
      message: { owner, operator, approved, nonce, deadline },
    },
    allows: { contract: "ledger", functionName: "setOperator", args: [operator, approved] },
  });
  return { owner, operator, approved, deadline, signature };
}
