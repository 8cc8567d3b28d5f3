import { createPublicClient, type Hash, http } from "viem";

/** What the watchdog asks of a chain. */
export type ChainReader = {
  /** The block's hash; none where the chain has no such block. Throws when the node does not answer. */
  hashOf(block: number): Promise<Hash | undefined>;
  height(): Promise<number>;
};

export function chainReader(rpcUrl: string): ChainReader {
  const client = createPublicClient({
    cacheTime: 0,
    transport: http(rpcUrl, { retryCount: 0, timeout: 5_000 }),
  });
  return {
    async hashOf(block) {
      const found = await client.request({
        method: "eth_getBlockByNumber",
        params: [`0x${block.toString(16)}`, false],
      });
      return found?.hash ?? undefined;
    },
    height: async () => Number(await client.getBlockNumber()),
  };
}
