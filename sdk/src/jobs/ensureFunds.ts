import PQueue from "p-queue";
import { type Account, type Address, getAddress } from "viem";
import { deposit } from "../actions/ledger/deposit.ts";
import { getLedgerBalance } from "../actions/ledger/getLedgerBalance.ts";
import { isOperator } from "../actions/ledger/isOperator.ts";
import { setOperator } from "../actions/ledger/setOperator.ts";
import type { AinurClient } from "../client/AinurClient.ts";
import { addressOf } from "../client/ContractCall.ts";
import type { JobTerms } from "../signing/jobTypedData.ts";
import { waitFor } from "../write/waitFor.ts";
import { FundsMissing, OperatorMissing } from "./errors.ts";

export type EnsureFundsParameters = {
  readonly account: Account;
  readonly token: Address;
  /** Units of the token that the Ledger balance must cover. */
  readonly amount: bigint;
  /** Module that takes them. */
  readonly operator: Address;
  /** Deposit and approve what is missing. */
  readonly fund: boolean;
};

/**
 * Sees to it that a module can take an amount from an account's Ledger balance. Throws `FundsMissing` or
 * `OperatorMissing` when it cannot and may not be made to.
 */
export async function ensureFunds(client: AinurClient, parameters: EnsureFundsParameters): Promise<void> {
  const { account, token, amount, operator, fund } = parameters;
  const owner = account.address;
  const [available, isApproved] = await Promise.all([
    getLedgerBalance(client, { owner, token }),
    isOperator(client, { owner, operator }),
  ]);
  if (!fund && available < amount) throw new FundsMissing({ owner, token, available, needed: amount });
  if (!fund && !isApproved) throw new OperatorMissing({ owner, operator });
  if (!isApproved) {
    const hash = await setOperator(client, { account, operator, approved: true });
    await waitFor(client, { hash, confirmations: 1 });
  }
  if (available < amount) {
    const hash = await deposit(client, { account, token, amount: amount - available });
    await waitFor(client, { hash, confirmations: 1 });
  }
}

export type CoverFeeParameters = {
  readonly account: Account;
  readonly terms: JobTerms;
  /** Units of the job's token. */
  readonly fee: bigint;
  readonly fund: boolean;
};

/** Sees to it that a party can post the arbitrator's fee. */
export function coverFee(
  client: AinurClient,
  { account, terms, fee, fund }: CoverFeeParameters,
): Promise<void> {
  const operator = addressOf(client, "jobs");
  return inTurn(client, account, () =>
    ensureFunds(client, { account, token: terms.token, amount: fee, operator, fund }),
  );
}

const queues = new WeakMap<object, Map<Address, PQueue>>();

/** Runs steps that count on the same balance and allowance one after the other. */
export function inTurn<result>(
  client: AinurClient,
  account: Account,
  step: () => Promise<result>,
): Promise<result> {
  const { writers } = client.ainur;
  const address = getAddress(account.address);
  const byAccount = queues.get(writers) ?? new Map<Address, PQueue>();
  queues.set(writers, byAccount);
  const queue = byAccount.get(address) ?? new PQueue({ concurrency: 1 });
  byAccount.set(address, queue);
  return queue.add(step);
}
