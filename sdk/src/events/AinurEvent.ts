import type { Address, ContractEventArgsFromTopics, ContractEventName, Hash } from "viem";
import type { Abis, ContractName, DeployedContract } from "../client/abis.ts";

/** The events of a contract; none of one whose ABI has none, which viem calls any string. */
export type EventName<name extends ContractName> = name extends ContractName
  ? string extends ContractEventName<Abis[name]>
    ? never
    : ContractEventName<Abis[name]>
  : never;

/** Where in the chain an event stands. */
export type EventPosition = {
  readonly address: Address;
  readonly blockNumber: bigint;
  readonly blockHash: Hash;
  readonly transactionHash: Hash;
  readonly logIndex: number;
};

/** A decoded event of one of our contracts. `contract` and `eventName` together tell the type of `args`. */
export type AinurEvent<name extends ContractName = DeployedContract, eventName extends string = string> = {
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
