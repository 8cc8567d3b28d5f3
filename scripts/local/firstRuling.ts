import { setTimeout as sleep } from "node:timers/promises";
import { http } from "viem";
import { getBlockNumber } from "viem/actions";
import { foundry } from "viem/chains";
import { createAinurClient, type JobReceipt } from "../../sdk/src/index.ts";

/** A dispute that cost an agent part of its bond. */
export type CostlyRuling = JobReceipt & {
  readonly disputeId: bigint;
  readonly ruling: number;
  readonly agentId: bigint;
};

/** Waits for the first ruling from now on that slashes an agent, and for the money to be where it belongs. */
export async function firstRuling(rpcUrl: string, signal: AbortSignal): Promise<CostlyRuling | undefined> {
  const client = createAinurClient({ chain: foundry, transport: http(rpcUrl), pollingInterval: 1_000 });
  const fromBlock = (await getBlockNumber(client)) + 1n;
  const filter = { contract: "jobs", eventName: "JobRuled" } as const;
  while (!signal.aborted) {
    try {
      for await (const { args } of client.watchEvents({ ...filter, fromBlock, signal })) {
        const { jobId, disputeId, ruling } = args;
        const job = await client.jobs.load({ jobId });
        await job.wait({ until: "Resolved", signal });
        const receipt = await job.receipt();
        if (receipt !== undefined && receipt.slashed + receipt.penalty > 0n)
          return { ...receipt, disputeId, ruling, agentId: job.terms.agentId };
      }
    } catch {
      await sleep(1_000, undefined, { signal }).catch(() => undefined); // the node may be starting again
    }
  }
  return undefined;
}
