import type { ContractFunctionReturnType } from "viem";
import type { courtAbi } from "../../abi/index.ts";
import type { AinurClient } from "../../client/AinurClient.ts";
import { type ReadOptions, readAction } from "../../client/readAction.ts";
import { type CourtPhase, courtPhases, nameOf } from "../jobs/contractEnums.ts";

export type GetDisputeParameters = ReadOptions & {
  readonly disputeId: bigint;
};

/** Times are seconds; `phaseEndsAt` is 0 where only an act ends the phase. */
export type Dispute = Omit<ContractFunctionReturnType<typeof courtAbi, "view", "disputeOf">, "phase"> & {
  readonly phase: CourtPhase;
};

/**
 * Where a dispute stands; the phase is `None` for an id that was never given. Once a dispute is ruled and settled the court may
 * keep the phase alone: its events tell the rest.
 *
 * @example
 * const { phase, round, phaseEndsAt } = await client.court.getDispute({ disputeId });
 */
export async function getDispute(
  client: AinurClient,
  { disputeId, ...options }: GetDisputeParameters,
): Promise<Dispute> {
  const result = await readAction(client, {
    ...options,
    contract: "court",
    functionName: "disputeOf",
    args: [disputeId],
  });
  return { ...result, phase: nameOf(courtPhases, result.phase) };
}
