import type { Address, ContractEventArgsFromTopics, ContractEventName, Hash } from "viem";
import type { Abis, ContractName } from "../client/abis.ts";

export type EventName<name extends ContractName> = ContractEventName<Abis[name]>;

/** Where in the chain an event stands. */
export type EventPosition = {
  readonly address: Address;
  readonly blockNumber: bigint;
  readonly blockHash: Hash;
  readonly transactionHash: Hash;
  readonly logIndex: number;
};

/** A decoded event of one of our contracts. `contract` and `eventName` together tell the type of `args`. */
export type AinurEvent<
  name extends ContractName = Exclude<ContractName, "token" | "arbitrator">,
  eventName extends string = string,
> = {
  [contract in name]: {
    [event in EventName<contract>]: event extends eventName
      ? EventPosition & {
          readonly contract: contract;
          readonly eventName: event;
          readonly args: ContractEventArgsFromTopics<Abis[contract], event>;
        }
      : never;
  }[EventName<contract>];
}[name];

/** A log as a node gives it, with numbers decoded. */
export type MinedLog = EventPosition & { readonly topics: readonly Hash[]; readonly data: `0x${string}` };
