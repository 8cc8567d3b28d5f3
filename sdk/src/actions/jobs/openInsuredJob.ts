import type { Address, Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

/** Cover that a client buys when it opens a job. */
export type CoverOrder = {
  /** The insurance pool. */
  readonly pool: Address;
  /** The most that is paid out, in units of the job's token. */
  readonly amount: bigint;
  /** The most that it may cost, in units of the job's token. */
  readonly maxPremium: bigint;
};

export type OpenInsuredJobParameters = WriteOptions & {
  readonly terms: JobTerms;
  readonly cover: CoverOrder;
  /** Of `signTerms`; without it the provider accepts later. */
  readonly providerSignature?: Hex;
};

/**
 * Escrows the price of a job and buys cover for it, in one transaction. The sender is the client; the court must be the
 * arbitrator and the token be listed; `jobs` must be the client's Ledger operator.
 *
 * Throws `ContractError` such as `NotInsurable`, `PremiumTooHigh`, `CapacityExceeded`, `AgentCapExceeded`.
 *
 * @example
 * const premium = await client.insurance.quote({ pool, terms, amount });
 * await client.jobs.openInsured({ terms, cover: { pool, amount, maxPremium: (premium * 101n) / 100n } });
 */
export async function openInsuredJob(
  client: AinurClient,
  { terms, cover, providerSignature, ...options }: OpenInsuredJobParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "openInsured",
    args: [terms, cover, providerSignature ?? "0x"],
  });
}
