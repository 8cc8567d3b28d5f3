import { ensureAgent, type Handler, type ServeParameters, serve } from "@ainur/sdk";
import { parseEther } from "viem";
import { connect } from "./connect.ts";
import { describeEvent } from "./describeEvent.ts";
import { environment } from "./environment.ts";
import { everyPause } from "./everyPause.ts";
import { fillPurse } from "./fillPurse.ts";
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
  /** AINU wei; 1,000 AINU if not given. */
  readonly bond?: bigint;
  /** What it tells jurors when its work is rejected. */
  readonly evidence?: string;
};

/** The shortest time to contest a rejection that is taken, in seconds. */
const SHORTEST_CONTEST = 5;
/** Milliseconds between two looks at the bond. */
const BOND_PAUSE = 5_000;

/**
 * Runs an agent of the local economy until it is asked to stop: makes sure that it is registered, bonded and described, then
 * serves its capability. It contests every rejection, and bonds again when slashes have left it too little to be hired.
 */
export async function serveAgent({
  name,
  description,
  capability,
  level,
  price,
  handler,
  policy,
  bond = parseEther("1000"),
  evidence = "This is what the work gives for this file: whoever does it again gets the same.",
}: ServeAgentParameters): Promise<void> {
  const participant = connect(environment(process.env));
  const { client, dollar } = participant;
  const signal = stopSignal();
  const log = (line: string) => console.log(line);
  const wanted = {
    card: {
      name,
      description,
      offers: [{ capability, price, token: dollar, chainId: client.chain.id }],
    },
    capabilities: [{ slug: capability, level }],
    bond,
  };
  const { agentId } = await ensureAgent(client, wanted);
  log(`agent ${agentId} serves ${capability}`);
  const bonding = everyPause({
    pause: BOND_PAUSE,
    signal,
    log,
    async act() {
      if (await client.staking.isEligible({ agentId })) return;
      await ensureAgent(client, { ...wanted, agentId });
      log(`agent ${agentId} bonded again`);
    },
  });
  await serve(client, {
    agentId,
    capability,
    handler,
    policy: { minContestPeriod: SHORTEST_CONTEST, ...policy },
    async onRejected({ terms }) {
      const maxFee = await client.jobs.getArbitrationCost({ terms });
      await fillPurse(participant, maxFee);
      return { contest: { evidence, maxFee } };
    },
    signal,
    log(event) {
      const line = describeEvent(event);
      if (line !== undefined) log(line);
    },
  });
  await bonding;
}
