import { getBlock } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";

/** The least that the next block's time can be expected to be, in seconds: an idle chain lags behind the clock. */
export async function chainTime(client: AinurClient): Promise<number> {
  const { timestamp } = await getBlock(client);
  return Math.max(Number(timestamp), Math.floor(Date.now() / 1_000));
}
