import { type Abi, type AbiEvent, encodeEventTopics, type Hex } from "viem";
import { abis, type ContractName } from "../client/abis.ts";

/** Topics as `eth_getLogs` takes them. */
export type TopicFilter = readonly (Hex | readonly Hex[] | null)[];

export type EventTopicsParameters = {
  readonly contract: ContractName;
  /** All events of the contract if not given. */
  readonly eventNames?: readonly string[];
  /** Values of indexed parameters. Events without one of them are left out. */
  readonly args?: Readonly<Record<string, unknown>>;
};

/** The filters that find some events of a contract: one for all events that index the values at the same places. */
export function eventTopics({
  contract,
  eventNames,
  args = {},
}: EventTopicsParameters): readonly TopicFilter[] {
  const abi: Abi = abis[contract];
  const names = Object.keys(args);
  const bySuffix = new Map<string, { readonly selectors: Hex[]; readonly rest: TopicFilter }>();
  for (const item of abi) {
    if (item.type !== "event" || (eventNames !== undefined && !eventNames.includes(item.name))) continue;
    if (!names.every((name) => indexes(item, name))) continue;
    const [selector, ...rest] = encodeEventTopics({ abi: [item], eventName: item.name, args });
    if (typeof selector !== "string") continue;
    const suffix = JSON.stringify(rest);
    const group = bySuffix.get(suffix) ?? { selectors: [], rest };
    group.selectors.push(selector);
    bySuffix.set(suffix, group);
  }
  return [...bySuffix.values()].map(({ selectors, rest }) => [selectors, ...rest]);
}

function indexes(event: AbiEvent, name: string): boolean {
  return event.inputs.some((input) => input.indexed === true && input.name === name);
}
