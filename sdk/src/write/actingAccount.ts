import type { Account, Address } from "viem";
import { parseAccount } from "viem/accounts";
import type { AinurClient } from "../client/AinurClient.ts";
import { AccountMissing } from "./errors.ts";

/** The account that acts: the one given, or the client's. Throws `AccountMissing`. */
export function actingAccount(client: AinurClient, account: Account | Address | undefined): Account {
  const acting = account ?? client.account;
  if (acting === undefined) throw new AccountMissing();
  return parseAccount(acting);
}
