import type { Address } from "viem";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetAccruedFeesParameters = ReadOptions & {
  readonly token: Address;
};

/**
 * Protocol fees of finished payments that are not yet collected, in units of the token.
 *
 * @example
 * const fees = await client.jobs.getAccruedFees({ token });
 */
export async function getAccruedFees(
  client: AinurClient,
  { token, ...options }: GetAccruedFeesParameters,
): Promise<bigint> {
  return readAction(client, { ...options, contract: "jobs", functionName: "accruedFees", args: [token] });
}
