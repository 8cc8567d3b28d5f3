import { type Account, type Address, type Hex, hashTypedData, type TypedDataDefinition } from "viem";
import { signTypedData } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { DeployedContract } from "../client/abis.ts";
import { addressOf, type ContractCall } from "../client/ContractCall.ts";
import { reserveSpend } from "../policy/reserveSpend.ts";
import { actingAccount } from "../write/actingAccount.ts";

/** Every signature takes these. */
export type SignOptions = {
  /** Who signs; the client's account if not given. */
  readonly account?: Account | Address;
};

/** A write that whoever holds a signature can make of it. */
export type AllowedWrite = Omit<ContractCall, "contract" | "to" | "data"> &
  ({ readonly contract: DeployedContract } | { readonly contract: "token"; readonly address: Address });

export type SignActParameters = SignOptions & {
  readonly typedData: TypedDataDefinition;
  /** The spend policy judges it. Acts that commit no money need none. */
  readonly allows?: AllowedWrite;
};

/** Signs typed data after the spend policy agreed. Throws `PolicyRefusal`. */
export async function signAct(
  client: AinurClient,
  { account, typedData, allows }: SignActParameters,
): Promise<Hex> {
  const signer = actingAccount(client, account);
  if (allows === undefined) return signTypedData(client, { account: signer, ...typedData });
  const to = "address" in allows ? allows.address : addressOf(client, allows.contract);
  const { spends, release } = await reserveSpend(client, signer.address, { ...allows, to });
  try {
    if (spends.length > 0) {
      const digest = hashTypedData(typedData);
      const at = Math.floor(Date.now() / 1_000);
      await client.ainur.journal.put({ key: `spend:${digest}`, digest, account: signer.address, at, spends });
    }
    return await signTypedData(client, { account: signer, ...typedData });
  } catch (error) {
    release();
    throw error;
  }
}
