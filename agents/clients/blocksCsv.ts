import type { Chain, Client, Transport } from "viem";
import { getBlock, getBlockNumber } from "viem/actions";

/** Rows at most. */
const BLOCKS = 60n;

/** The chain's latest blocks as a table: when each was mined, and what it holds. */
export async function blocksCsv(client: Client<Transport, Chain>): Promise<string> {
  const head = await getBlockNumber(client);
  const first = head >= BLOCKS ? head - BLOCKS + 1n : 0n;
  const numbers = Array.from({ length: Number(head - first) + 1 }, (_, index) => first + BigInt(index));
  const blocks = await Promise.all(numbers.map((blockNumber) => getBlock(client, { blockNumber })));
  const rows = blocks.map(({ number, timestamp, transactions, gasUsed, size }) =>
    [number, new Date(Number(timestamp) * 1_000).toISOString(), transactions.length, gasUsed, size].join(","),
  );
  return `${["block,time,transactions,gas,bytes", ...rows].join("\n")}\n`;
}
