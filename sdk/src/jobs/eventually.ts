import type { AinurClient } from "../client/AinurClient.ts";
import { sleep } from "./sleep.ts";

const ATTEMPTS = 20;
/** Milliseconds; the first pause, which doubles. */
const FIRST_PAUSE = 10;

/**
 * Looks for something until it is found or no longer to be expected. A node may tell a job's new status a moment before
 * it gives the event, and of several nodes behind one address each knows another block.
 */
export async function eventually<found>(
  client: AinurClient,
  look: () => Promise<found | undefined>,
  isExpected: () => Promise<boolean>,
): Promise<found | undefined> {
  let pause = FIRST_PAUSE;
  for (let attempt = 1; ; attempt++) {
    const found = await look();
    if (found !== undefined || attempt === ATTEMPTS || !(await isExpected())) return found;
    await sleep(pause);
    pause = Math.min(2 * pause, client.pollingInterval);
  }
}
