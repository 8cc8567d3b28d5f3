import { setTimeout as sleep } from "node:timers/promises";
import { http } from "viem";
import { getBlockNumber } from "viem/actions";
import { foundry } from "viem/chains";
import { createAinurClient } from "../../sdk/src/index.ts";

export type PaidJob = { readonly jobId: bigint; readonly toPayee: bigint };

/** Waits for the first job from now on that pays its agent. */
export async function firstPaidJob(rpcUrl: string, signal: AbortSignal): Promise<PaidJob | undefined> {
  const client = createAinurClient({ chain: foundry, transport: http(rpcUrl), pollingInterval: 1_000 });
  const fromBlock = (await getBlockNumber(client)) + 1n;
  const filter = { contract: "jobs", eventName: "JobClosed" } as const;
  while (!signal.aborted) {
    try {
      for await (const { args } of client.watchEvents({ ...filter, fromBlock, signal })) {
        if (args.toPayee > 0n) return args;
      }
    } catch {
      await sleep(1_000, undefined, { signal }).catch(() => undefined); // the node may be starting again
    }
  }
  return undefined;
}
