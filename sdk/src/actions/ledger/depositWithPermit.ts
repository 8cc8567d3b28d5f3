import type { Address, Hash } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { addressOf } from "../../client/ContractCall.ts";
import { tokenSignature } from "../../signing/tokenSignature.ts";
import { actingAccount } from "../../write/actingAccount.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";
import { signPermit } from "../tokens/signPermit.ts";

export type DepositWithPermitParameters = WriteOptions & {
  readonly token: Address;
  /** Units of the token. */
  readonly amount: bigint;
  /** Ledger account that is credited; the depositor's own if not given. */
  readonly to?: Address;
  /** Last second at which the permit counts. */
  readonly deadline: bigint;
};

/**
 * Puts tokens into the Ledger in one transaction, by an ERC-2612 permit in place of an approval. With an idempotency key,
 * repeat it with the same `deadline`.
 *
 * @example
 * const hash = await client.ledger.depositWithPermit({ token, amount: 10_000000n, deadline });
 */
export async function depositWithPermit(
  client: AinurClient,
  { token, amount, to, deadline, ...options }: DepositWithPermitParameters,
): Promise<Hash> {
  const account = actingAccount(client, options.account);
  const spender = addressOf(client, "ledger");
  const permit = await signPermit(client, { account, token, spender, amount, deadline });
  const { v, r, s } = tokenSignature(permit);
  return writeAction(client, {
    ...options,
    contract: "ledger",
    functionName: "depositWithPermit",
    args: [token, amount, to ?? account.address, deadline, v, r, s],
  });
}
