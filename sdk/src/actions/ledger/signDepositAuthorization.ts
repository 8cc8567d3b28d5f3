import { type Address, encodeAbiParameters, getAbiItem, type Hex, keccak256, toFunctionSelector } from "viem";
import { ledgerAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";
import { type SignOptions, signAct } from "../../signing/signAct.ts";
import { tokenDomain } from "../../signing/tokenDomain.ts";
import { actingAccount } from "../../write/actingAccount.ts";

export type SignDepositAuthorizationParameters = SignOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Ledger account that is credited; the signer's own if not given. */
  readonly to?: Address;
  /** Seconds; the deposit counts after. 0 by default. */
  readonly validAfter?: bigint;
  /** Seconds; the deposit counts before. */
  readonly validBefore: bigint;
  /** Any 32 bytes that the signer has not used with `to` before. */
  readonly salt: Hex;
};

/** All that a relayer needs to deposit for `from`. */
export type DepositAuthorization = {
  readonly token: Address;
  readonly from: Address;
  readonly to: Address;
  readonly amount: bigint;
  readonly validAfter: bigint;
  readonly validBefore: bigint;
  readonly salt: Hex;
  readonly signature: Hex;
};

const ReceiveWithAuthorization = [
  { name: "from", type: "address" },
  { name: "to", type: "address" },
  { name: "value", type: "uint256" },
  { name: "validAfter", type: "uint256" },
  { name: "validBefore", type: "uint256" },
  { name: "nonce", type: "bytes32" },
] as const;

/**
 * Signs an ERC-3009 authorization that only the Ledger can use, and only for `to`: its nonce commits to both. Somebody
 * else sends it and pays the gas.
 *
 * @example
 * const authorization = await client.ledger.signDepositAuthorization({ token, amount: 10_000000n, validBefore, salt });
 * await relayer.ledger.depositWithAuthorization(authorization);
 */
export async function signDepositAuthorization(
  client: AinurClient,
  {
    account,
    token,
    amount,
    to: beneficiary,
    validAfter = 0n,
    validBefore,
    salt,
  }: SignDepositAuthorizationParameters,
): Promise<DepositAuthorization> {
  const signer = actingAccount(client, account);
  const from = signer.address;
  const to = beneficiary ?? from;
  const ledger = addressOf(client, "ledger");
  const signature = await signAct(client, {
    account: signer,
    typedData: {
      domain: await tokenDomain(client, token),
      types: { ReceiveWithAuthorization },
      primaryType: "ReceiveWithAuthorization",
      message: {
        from,
        to: ledger,
        value: amount,
        validAfter,
        validBefore,
        nonce: authorizationNonce({ ledger, to, salt }),
      },
    },
    allows: { contract: "ledger", functionName: "depositWithAuthorization", args: [token, from, to, amount] },
  });
  return { token, from, to, amount, validAfter, validBefore, salt, signature };
}

const selector = toFunctionSelector(getAbiItem({ abi: ledgerAbi, name: "depositWithAuthorization" }));

/** The nonce of an authorization whose deposit is credited to `to`; the Ledger's `authorizationNonce`. */
export function authorizationNonce({
  ledger,
  to,
  salt,
}: {
  readonly ledger: Address;
  readonly to: Address;
  readonly salt: Hex;
}): Hex {
  const words = [{ type: "address" }, { type: "bytes4" }, { type: "address" }, { type: "bytes32" }] as const;
  return keccak256(encodeAbiParameters(words, [ledger, selector, to, salt]));
}
