import type { Address } from "viem";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractCall } from "../client/ContractCall.ts";
import type { Journal } from "../journal/Journal.ts";
import type { Spend } from "./Spend.ts";
import type { ReleaseSpend, SpendPolicy } from "./spendPolicy.ts";
import { spendRequestOf } from "./spendRequestOf.ts";

const restored = new WeakMap<SpendPolicy, Promise<void>>();

/** Asks the client's policy, if it has one, and counts what the call commits. Throws `PolicyRefusal`. */
export async function reserveSpend(
  client: AinurClient,
  account: Address,
  call: Pick<ContractCall, "contract" | "functionName" | "args" | "to">,
): Promise<{ readonly spends: readonly Spend[]; readonly release: ReleaseSpend }> {
  const { policy, journal } = client.ainur;
  if (policy === undefined) return { spends: [], release: () => undefined };
  const memory = restored.get(policy) ?? restore(policy, journal);
  restored.set(policy, memory);
  await memory;
  const request = await spendRequestOf(client, account, call);
  return { spends: request.spends, release: policy.reserve(request) };
}

/** A restart does not make a day's limit whole again. */
async function restore(policy: SpendPolicy, journal: Journal): Promise<void> {
  for (const { spends, at } of await journal.entries()) policy.remember(spends, at);
}
