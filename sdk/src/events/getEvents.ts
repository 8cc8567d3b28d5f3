import { type Address, type ContractEventArgs, formatLog, numberToHex, type RpcLog } from "viem";
import { getBlockNumber } from "viem/actions";
import type { AinurClient } from "../client/AinurClient.ts";
import type { Abis, ContractName } from "../client/abis.ts";
import { addressOf, deployedOf } from "../client/ContractCall.ts";
import { isAnswer } from "../write/isAnswer.ts";
import type { AinurEvent, EventName } from "./AinurEvent.ts";
import { decodeEvent } from "./decodeEvents.ts";
import { eventTopics, type TopicFilter } from "./eventTopics.ts";

export type EventFilter<name extends ContractName, eventName extends EventName<name>> = {
  readonly contract: name;
  /** Of a contract that a deployment has many of, such as `insurancePool`. */
  readonly address?: Address;
  /** All events of the contract if not given. */
  readonly eventName?: eventName | readonly eventName[];
  /** Values of indexed parameters; an array means any of them. Events without the parameter are left out. */
  readonly args?: Extract<ContractEventArgs<Abis[name], eventName>, Readonly<Record<string, unknown>>>;
};

export type GetEventsParameters<name extends ContractName, eventName extends EventName<name>> = EventFilter<
  name,
  eventName
> & {
  /** First block; the deployment's if not given. */
  readonly fromBlock?: bigint;
  /** Last block; the latest if not given. */
  readonly toBlock?: bigint;
};

/** Blocks asked for at once; halved where a node refuses. */
const CHUNK = 10_000n;

/**
 * Past events of a contract, in their order.
 *
 * @example
 * const opened = await client.getEvents({ contract: "jobs", eventName: "JobOpened", args: { agentId: 7n } });
 */
export async function getEvents<
  const name extends ContractName,
  const eventName extends EventName<name> = EventName<name>,
>(
  client: AinurClient,
  parameters: GetEventsParameters<name, eventName>,
): Promise<readonly AinurEvent<name, eventName>[]> {
  const { contract, eventName, args, fromBlock = BigInt(client.ainur.deployment.startBlock) } = parameters;
  const toBlock = parameters.toBlock ?? (await getBlockNumber(client, { cacheTime: 0 }));
  const filters = eventTopics({ contract, args, ...namesOf(eventName) });
  const address = parameters.address ?? addressOf(client, deployedOf(contract));
  const events: AinurEvent<ContractName>[] = [];
  let chunk = CHUNK;
  for (let from = fromBlock; from <= toBlock; ) {
    const to = from + chunk - 1n < toBlock ? from + chunk - 1n : toBlock;
    try {
      events.push(...(await readChunk(client, { contract, address, filters, from, to })));
      from = to + 1n;
    } catch (error) {
      if (!isAnswer(error) || to === from) throw error;
      chunk = (to - from + 1n) / 2n;
    }
  }
  return events as AinurEvent<ContractName>[] as AinurEvent<name, eventName>[];
}

function namesOf(eventName: string | readonly string[] | undefined): {
  readonly eventNames?: readonly string[];
} {
  if (eventName === undefined) return {};
  return { eventNames: typeof eventName === "string" ? [eventName] : eventName };
}

type ReadChunkParameters = {
  readonly contract: ContractName;
  readonly address: Address;
  readonly filters: readonly TopicFilter[];
  readonly from: bigint;
  readonly to: bigint;
};

async function readChunk(
  client: AinurClient,
  { contract, address, filters, from, to }: ReadChunkParameters,
): Promise<readonly AinurEvent<ContractName>[]> {
  const found = await Promise.all(
    filters.map((topics) => {
      const filter = {
        address,
        topics: [...topics] as never,
        fromBlock: numberToHex(from),
        toBlock: numberToHex(to),
      };
      return client.request({ method: "eth_getLogs", params: [filter] });
    }),
  );
  const logs: readonly RpcLog[] = found.flat();
  return logs
    .map((log) => decodeEvent(contract, formatLog(log)))
    .filter((event) => event !== undefined)
    .sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex);
}
