import { getAgent } from "../actions/agents/getAgent.ts";
import { heartbeat } from "../actions/agents/heartbeat.ts";
import { readAction } from "../client/readAction.ts";
import { chainTime } from "../jobs/chainTime.ts";
import { sleep } from "../jobs/sleep.ts";
import { waitFor } from "../write/waitFor.ts";
import type { Service } from "./Service.ts";

/** An agent beats when less than this part of its registration period is left. */
const DUE = 1 / 3;
/** Milliseconds between two looks: the period and the agent's listing may change meanwhile. */
const LONGEST_PAUSE = 600_000;
const SHORTEST_PAUSE = 1_000;
const ERROR_PAUSE = 10_000;

/** Keeps an agent in discovery while it is served. One that was retired meanwhile stays so. */
export async function keepListed(service: Service, signal: AbortSignal): Promise<void> {
  const { client, agentId, account, log } = service;
  const period = { contract: "agentRegistry", functionName: "registrationPeriod", args: [] } as const;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    let pause = ERROR_PAUSE;
    try {
      const [{ activeUntil }, seconds, now] = await Promise.all([
        getAgent(client, { agentId }),
        readAction(client, period),
        chainTime(client),
      ]);
      const due = activeUntil - seconds * DUE;
      pause = Math.max(Math.min((due - now) * 1_000, LONGEST_PAUSE), SHORTEST_PAUSE);
      if (now >= due && (activeUntil > now || (isFirst && activeUntil > 0))) {
        await waitFor(client, { hash: await heartbeat(client, { account, agentId }), confirmations: 1 });
        log({ type: "heartbeat", activeUntil: (await getAgent(client, { agentId })).activeUntil });
      } else if (activeUntil <= now) pause = LONGEST_PAUSE;
    } catch (error) {
      log({ type: "retrying", error, milliseconds: pause });
    }
    await sleep(pause, signal);
  }
}
