import type { Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { tokenSignature } from "../../signing/tokenSignature.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import type { DepositAuthorization } from "./signDepositAuthorization.ts";

export type DepositWithAuthorizationParameters = WriteOptions & DepositAuthorization;

/**
 * Deposits what `from` signed by `signDepositAuthorization`. Anyone may send it.
 *
 * @example
 * await relayer.ledger.depositWithAuthorization(authorization);
 */
export async function depositWithAuthorization(
  client: AinurClient,
  parameters: DepositWithAuthorizationParameters,
): Promise<Hash> {
  const { token, from, to, amount, validAfter, validBefore, salt, signature, ...options } = parameters;
  const { v, r, s } = tokenSignature(signature);
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "depositWithAuthorization",
    args: [token, from, to, amount, validAfter, validBefore, salt, v, r, s],
  });
}
