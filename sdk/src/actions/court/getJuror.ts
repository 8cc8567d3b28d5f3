import type { ContractFunctionReturnType } from "viem";
import type { courtAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";

export type GetJurorParameters = ReadOptions & {
  readonly agentId: bigint;
};

/** `deposit` is AINU wei, `activeFrom` and `activeTo` seconds; all 0 for an agent that never opted in. */
export type Juror = ContractFunctionReturnType<typeof courtAbi, "view", "jurorOf">;

/**
 * An agent as a juror.
 *
 * @example
 * const { deposit, seats } = await client.court.getJuror({ agentId });
 */
export async function getJuror(
  client: AinurClient,
  { agentId, ...options }: GetJurorParameters,
): Promise<Juror> {
  return readAction(client, { ...options, contract: "court", functionName: "jurorOf", args: [agentId] });
}
