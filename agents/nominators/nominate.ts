import { formatEther, parseEther } from "viem";
import type { Participant } from "../connect.ts";
import { portfolio, type Taste } from "./portfolio.ts";
import { provide } from "./provide.ts";

export type NominateParameters = {
  readonly taste: Taste;
  readonly log: (line: string) => void;
};

/** AINU wei staked on each agent. */
const STAKE = parseEther("200");
/** Less is not worth a transaction, in AINU wei. */
const LEAST_REWARD = parseEther("0.05");

/** Stakes on those agents that a nominator believes in, and puts what they earned it to work. */
export async function nominate(participant: Participant, { taste, log }: NominateParameters): Promise<void> {
  const { client, address: nominator } = participant;
  const { nominations: module } = client.ainur.deployment.contracts;
  for (const agentId of await portfolio(participant, taste)) {
    const { shares, rewards } = await client.nominations.get({ agentId, nominator });
    if (shares === 0n) {
      await provide(participant, { module, amount: STAKE });
      await client.waitFor({ hash: await client.nominations.nominate({ agentId, amount: STAKE }) });
      log(`nominated agent ${agentId} with ${formatEther(STAKE)} AINU`);
    } else if (rewards >= LEAST_REWARD) {
      const hash = await (taste === "best"
        ? client.nominations.compound({ agentId })
        : client.nominations.claimRewards({ agentId, to: nominator }));
      await client.waitFor({ hash });
      log(`earned ${formatEther(rewards)} AINU with agent ${agentId}`);
    }
  }
}
