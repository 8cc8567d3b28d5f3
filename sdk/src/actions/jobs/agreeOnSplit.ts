import type { Hash, Hex } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import type { JobTerms } from "../../signing/jobTypedData.ts";
import { type WriteOptions, writeAction } from "../../write/writeAction.ts";

export type AgreeOnSplitParameters = WriteOptions & {
  readonly terms: JobTerms;
  /** Milestones paid when both signed. */
  readonly paid: bigint;
  /** Of what is left, in units of the job's token. */
  readonly toProvider: bigint;
  /** Last second at which the signature counts. */
  readonly deadline: bigint;
  /** Of `signSplit`; not needed from the sender. */
  readonly clientSignature?: Hex;
  /** Of `signSplit`; not needed from the sender. */
  readonly providerSignature?: Hex;
};

/**
 * Ends a job by a split that both parties agree on.
 *
 * Throws `ContractError` such as `StaleAgreement`, `InvalidSplit`, `InvalidSignature`.
 *
 * @example
 * await client.jobs.agree({ terms, paid: 0n, toProvider: 6_000000n, deadline, providerSignature });
 */
export async function agreeOnSplit(
  client: AinurClient,
  {
    terms,
    paid,
    toProvider,
    deadline,
    clientSignature,
    providerSignature,
    ...options
  }: AgreeOnSplitParameters,
): Promise<Hash> {
  return writeAction(client, {
    ...options,
    contract: "jobs",
    functionName: "agree",
    args: [terms, paid, toProvider, deadline, clientSignature ?? "0x", providerSignature ?? "0x"],
  });
}
