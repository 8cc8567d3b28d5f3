import type { Account, Address, Hash } from "viem";
import { sendTransaction } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractName } from "../client/abis.ts";
import {
  type ContractCall,
  type ContractReference,
  encodeCall,
  type WriteArgs,
  type WriteName,
} from "../client/ContractCall.ts";
import type { SignedTransaction } from "../journal/Journal.ts";
import { reserveSpend } from "../policy/reserveSpend.ts";
import { actingAccount } from "./actingAccount.ts";
import { isLocal } from "./createWriters.ts";
import { OutcomeUnknown } from "./errors.ts";
import { isAnswer } from "./isAnswer.ts";
import { digestOf, sendOnce } from "./sendOnce.ts";
import { simulate } from "./simulate.ts";

/** Every write takes these. */
export type WriteOptions = {
  /** Who sends; the client's account if not given. */
  readonly account?: Account | Address;
  /** Calls with the same key are one effect, also across restarts if the client's journal lasts. */
  readonly idempotencyKey?: string;
};

export type WriteActionParameters<
  name extends ContractName,
  functionName extends WriteName<name>,
> = ContractReference<name> &
  WriteOptions & { readonly functionName: functionName; readonly args: WriteArgs<name, functionName> };

/**
 * The one way of every write: spend policy, idempotency key, simulation, nonce, broadcast. Returns the hash as soon as the
 * network has the transaction; `waitFor` waits until it is mined.
 *
 * Throws `PolicyRefusal`, `IdempotencyConflict`, `ContractError` (the simulation reverted) or `OutcomeUnknown`.
 *
 * @example
 * const hash = await writeAction(client, { contract: "jobs", functionName: "settle", args: [terms] });
 */
export async function writeAction<
  const name extends ContractName,
  const functionName extends WriteName<name>,
>(client: AinurClient, parameters: WriteActionParameters<name, functionName>): Promise<Hash> {
  const { contract, address, functionName, idempotencyKey: key } = parameters;
  const args: readonly unknown[] = Array.isArray(parameters.args) ? parameters.args : [];
  const account = actingAccount(client, parameters.account);
  const call = encodeCall(client, { contract, address, functionName, args });
  const send = () => sendReserved(client, account, call, key);
  if (key === undefined) return send();
  return sendOnce(client, {
    key,
    digest: digestOf(client, account.address, call),
    resume: async (signed, entry) => {
      const { journal, writers } = client.ainur;
      if (!isLocal(account)) return false;
      return writers
        .of(client, account)
        .resume(signed, (transaction) => journal.put({ ...entry, transaction }));
    },
    send,
  });
}

async function sendReserved(
  client: AinurClient,
  account: Account,
  call: ContractCall,
  key: string | undefined,
): Promise<Hash> {
  const { spends, release } = await reserveSpend(client, account.address, call);
  const { journal, writers } = client.ainur;
  const entry = {
    digest: digestOf(client, account.address, call),
    account: account.address,
    at: Math.floor(Date.now() / 1_000),
    spends,
  };
  const isRecorded = key !== undefined || spends.length > 0;
  let recorded: string | undefined;
  const record = async (outcome: { readonly transaction?: SignedTransaction; readonly hash?: Hash }) => {
    recorded ??= key ?? `spend:${outcome.transaction?.hash ?? outcome.hash}`;
    if (isRecorded) await journal.put({ ...entry, key: recorded, ...outcome });
  };

  try {
    if (isLocal(account))
      return await writers.of(client, account).send(call, (transaction) => record({ transaction }));
    const gas = await simulate(client, call, account.address);
    if (key !== undefined) await record({});
    const hash = await sendTransaction(client, { account, to: call.to, data: call.data, gas });
    await record({ hash });
    return hash;
  } catch (error) {
    const isDefinite = isLocal(account)
      ? !(error instanceof OutcomeUnknown)
      : isAnswer(error) || recorded === undefined;
    if (isDefinite) {
      release();
      if (isRecorded && recorded !== undefined) await journal.delete(recorded);
    }
    throw error;
  }
}
