import { BlockNotFoundError, type Hash } from "viem";
import { getBlock, getBlockNumber } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { ContractName } from "../client/abis.ts";
import { AinurError } from "../errors/AinurError.ts";
import type { AinurEvent, EventName, EventPosition } from "./AinurEvent.ts";
import { type EventFilter, getEvents } from "./getEvents.ts";

export type WatchEventsParameters<name extends ContractName, eventName extends EventName<name>> = EventFilter<
  name,
  eventName
> & {
  /** First block; the deployment's if not given, so that nothing is missed. */
  readonly fromBlock?: bigint;
  /** Blocks before an event is told, its own included; the client's if not given. */
  readonly confirmations?: number;
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
};

/** `removed` takes back an event that was told before, because the chain dropped its block. */
export type WatchedEvent<event> = event & { readonly removed: boolean };

/** Thrown when blocks further back than events are remembered were replaced. Start anew. */
export class ReorgTooDeep extends AinurError {
  override name = "ReorgTooDeep";
  readonly blockNumber: bigint;
  constructor({ blockNumber }: { readonly blockNumber: bigint }) {
    super(`The chain was reorganised below block ${blockNumber}, further back than events are remembered.`);
    this.blockNumber = blockNumber;
  }
}

/** Blocks read at once. */
const CHUNK = 10_000n;
/** Blocks that are remembered to find a common ancestor, and the last one that was read before them. */
const REMEMBERED = 256n;

type Seen<event> = { readonly number: bigint; readonly hash: Hash; readonly events: readonly event[] };

/**
 * Events of a contract from a block on, first the past ones, then each as it is confirmed, until `signal` aborts. When the
 * chain is reorganised, events of dropped blocks come again with `removed`, last first, and then those of the new blocks.
 * Errors of the connection are thrown; a loop that must go on starts anew from the last block it has handled.
 *
 * @example
 * for await (const event of client.watchEvents({ contract: "jobs", args: { jobId }, signal })) {
 *   if (!event.removed && event.eventName === "JobSubmitted") console.log(event.args.deliverable);
 * }
 */
export async function* watchEvents<
  const name extends ContractName,
  const eventName extends EventName<name> = EventName<name>,
>(
  client: AinurClient,
  parameters: WatchEventsParameters<name, eventName>,
): AsyncGenerator<WatchedEvent<AinurEvent<name, eventName>>, void, undefined> {
  const { confirmations = client.ainur.confirmations, signal, ...filter } = parameters;
  const first = filter.fromBlock ?? BigInt(client.ainur.deployment.startBlock);
  let next = first;
  let seen: Seen<AinurEvent<name, eventName>>[] = [];
  let hasForgotten = false;

  while (!isAborted(signal)) {
    const head = (await getBlockNumber(client, { cacheTime: 0 })) - BigInt(confirmations - 1);
    const to = next + CHUNK - 1n < head ? next + CHUNK - 1n : head;
    const hash = next > head ? undefined : await hashOf(client, to);

    // Asked after the block to read up to: were it before, a reorganisation in between would go unseen.
    const last = seen.at(-1);
    if (last !== undefined && (await hashOf(client, last.number)) !== last.hash) {
      seen.pop();
      next = (seen.at(-1)?.number ?? first - 1n) + 1n; // what lies in between may be new too
      for (const event of last.events.toReversed()) yield { ...event, removed: true };
      if (seen.length === 0 && hasForgotten) throw new ReorgTooDeep({ blockNumber: last.number });
      continue;
    }
    if (next > head) {
      await pause(client.pollingInterval, signal);
      continue;
    }
    const events = await getEvents<name, eventName>(client, { ...filter, fromBlock: next, toBlock: to });
    // A reorganisation while reading would mix two chains.
    if (hash === undefined || (await hashOf(client, to)) !== hash) continue;

    seen.push(...blocksOf(events, to, hash));
    next = to + 1n;
    for (const event of events) {
      yield { ...event, removed: false };
      if (isAborted(signal)) return;
    }
    const deep = seen.findLastIndex(({ number }) => number + REMEMBERED <= to);
    if (deep > 0) {
      seen = seen.slice(deep);
      hasForgotten = true;
    }
  }
}

/** The blocks that hold events, and the last one read. */
function blocksOf<event extends EventPosition>(
  events: readonly event[],
  to: bigint,
  hash: Hash,
): Seen<event>[] {
  const byBlock = new Map<bigint, event[]>();
  for (const event of events)
    byBlock.set(event.blockNumber, [...(byBlock.get(event.blockNumber) ?? []), event]);
  const blocks = [...byBlock].map(([number, own]) => ({
    number,
    hash: own[0]?.blockHash ?? hash,
    events: own,
  }));
  return byBlock.has(to) ? blocks : [...blocks, { number: to, hash, events: [] }];
}

async function hashOf(client: AinurClient, blockNumber: bigint): Promise<Hash | undefined> {
  try {
    return (await getBlock(client, { blockNumber })).hash;
  } catch (error) {
    if (error instanceof BlockNotFoundError) return undefined;
    throw error;
  }
}

/** A function, because the signal changes while a consumer handles an event. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done);
  });
}
