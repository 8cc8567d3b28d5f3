import { ensureAgent, type Handler, type ServeParameters, serve } from "@ainur/sdk";
import { parseEther } from "viem";
import { connect } from "./connect.ts";
import { describeEvent } from "./describeEvent.ts";
import { environment } from "./environment.ts";
import { stopSignal } from "./stopSignal.ts";

export type ServeAgentParameters = {
  readonly name: string;
  readonly description: string;
  readonly capability: string;
  /** 1 to 100. */
  readonly level: number;
  /** For one job, in units of the test dollar. */
  readonly price: bigint;
  readonly handler: Handler;
  readonly policy?: ServeParameters["policy"];
};

/** AINU that each agent of the local economy bonds. */
const BOND = parseEther("1000");

/**
 * Runs an agent of the local economy until it is asked to stop: makes sure that it is registered, bonded and described,
 * then serves its capability.
 */
export async function serveAgent({
  name,
  description,
  capability,
  level,
  price,
  handler,
  policy,
}: ServeAgentParameters): Promise<void> {
  const { client, dollar } = connect(environment(process.env));
  const signal = stopSignal();
  const { agentId } = await ensureAgent(client, {
    card: {
      name,
      description,
      offers: [{ capability, price, token: dollar, chainId: client.chain.id }],
    },
    capabilities: [{ slug: capability, level }],
    bond: BOND,
  });
  console.log(`agent ${agentId} serves ${capability}`);
  await serve(client, {
    agentId,
    capability,
    handler,
    ...(policy !== undefined && { policy }),
    signal,
    log(event) {
      const line = describeEvent(event);
      if (line !== undefined) console.log(line);
    },
  });
}
