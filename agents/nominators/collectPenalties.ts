import { formatEther } from "viem";
import type { Participant } from "../connect.ts";

/** What of an agent's nominations its offences had left when its pool was last brought up to date. */
export type SeenFactors = Map<bigint, bigint>;

export type CollectPenaltiesParameters = {
  readonly seen: SeenFactors;
  readonly log: (line: string) => void;
};

/** Brings the pools of offenders up to date, and has reserve and treasury credited with what offences cost. */
export async function collectPenalties(
  { client }: Pick<Participant, "client">,
  { seen, log }: CollectPenaltiesParameters,
): Promise<void> {
  const nominated = await client.getEvents({ contract: "nominations", eventName: "Nominated" });
  for (const agentId of new Set(nominated.map(({ args }) => args.agentId))) {
    const factor = await client.staking.getNominationFactor({ agentId });
    if (factor === seen.get(agentId)) continue;
    if (seen.has(agentId)) await client.waitFor({ hash: await client.nominations.sync({ agentId }) });
    seen.set(agentId, factor);
  }
  const slashed = await client.nominations.getSlashedBalance();
  if (slashed > 0n) {
    await client.waitFor({ hash: await client.nominations.collectSlashed() });
    log(`collected ${formatEther(slashed)} AINU slashed from nominations`);
  }
  const penalties = await client.staking.getPenaltyBalance();
  if (penalties > 0n) {
    await client.waitFor({ hash: await client.staking.collectPenalties() });
    log(`collected ${formatEther(penalties)} AINU of penalties`);
  }
}
