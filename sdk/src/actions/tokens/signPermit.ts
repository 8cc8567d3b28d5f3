import type { Address, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { readAction } from "../../client/readAction.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { tokenDomain } from "../../signing/tokenDomain.ts";
import { actingAccount } from "../../write/actingAccount.ts";

export type SignPermitParameters = SignOptions & {
  readonly token: Address;
  readonly spender: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Last second at which the permit counts. */
  readonly deadline: bigint;
};

const Permit = [
  { name: "owner", type: "address" },
  { name: "spender", type: "address" },
  { name: "value", type: "uint256" },
  { name: "nonce", type: "uint256" },
  { name: "deadline", type: "uint256" },
] as const;

/**
 * Signs an ERC-2612 permit: an approval that the spender brings along.
 *
 * @example
 * const permit = await client.token.signPermit({ token, spender: ledger, amount: 10_000000n, deadline });
 */
export async function signPermit(
  client: AinurClient,
  { account, token, spender, amount, deadline }: SignPermitParameters,
): Promise<Hex> {
  const signer = actingAccount(client, account);
  const owner = signer.address;
  const nonce = await readAction(client, {
    contract: "token",
    address: token,
    functionName: "nonces",
    args: [owner],
  });
  return signAct(client, {
    account: signer,
    typedData: {
      domain: await tokenDomain(client, token),
      types: { Permit },
      primaryType: "Permit",
      message: { owner, spender, value: amount, nonce, deadline },
    },
    allows: { contract: "token", address: token, functionName: "approve", args: [spender, amount] },
  });
}
