import type { Account, Address } from "viem";
import { getDepositUnit } from "../actions/court/getDepositUnit.ts";
import { getJuror } from "../actions/court/getJuror.ts";
import { optIn } from "../actions/court/optIn.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import { ensureFunds, inTurn } from "../jobs/ensureFunds.ts";
import { actingAccount } from "../write/actingAccount.ts";
import { waitFor } from "../write/waitFor.ts";

export type EnsureJurorParameters = {
  /** Owner of the agent; the client's account if not given. */
  readonly account?: Account | Address;
  readonly agentId: bigint;
  /** Weight: deposits of `getDepositUnit` each, from the account's Ledger balance or tokens. */
  readonly units: number;
};

/**
 * Makes an agent a juror unless it is one: lets the court move the owner's Ledger balance, deposits what is missing, opts in.
 *
 * Throws `ContractError` such as `ScoreTooLow`, `AgentNotEligible`, `AlreadyJuror` (it has opted out and not withdrawn).
 *
 * @example
 * await ensureJuror(client, { agentId, units: 5 });
 * await judge(client, { agentId, evaluate, signal });
 */
export async function ensureJuror(
  client: AinurClient,
  { agentId, units, ...options }: EnsureJurorParameters,
): Promise<void> {
  const account = actingAccount(client, options.account);
  const juror = await getJuror(client, { agentId });
  if (juror.units > 0 && juror.activeTo > Date.now() / 1_000) return;
  const amount = BigInt(units) * (await getDepositUnit(client));
  const token = addressOf(client, "ainu");
  const operator = addressOf(client, "court");
  const hash = await inTurn(client, account, async () => {
    await ensureFunds(client, { account, token, amount, operator, fund: true });
    const sent = await optIn(client, { account, agentId, units });
    await waitFor(client, { hash: sent, confirmations: 1 });
    return sent;
  });
  await waitFor(client, { hash });
}
