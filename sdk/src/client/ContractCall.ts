import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  type Hex,
} from "viem";
import type { AinurClient } from "./AinurClient.ts";
import { type Abis, abis, type ContractName, type DeployedContract } from "./abis.ts";
import { UnknownDeployment } from "./Deployment.ts";

/** One of our contracts by name, or another contract by the name of its ABI and its address. */
export type ContractReference<name extends ContractName> = {
  readonly contract: name;
} & (name extends DeployedContract ? { readonly address?: Address } : { readonly address: Address });

export type ReadName<name extends ContractName> = ContractFunctionName<Abis[name], "pure" | "view">;
/** The functions of a contract that change its state; none of one that has none, which viem calls any string. */
export type WriteName<name extends ContractName> = name extends ContractName
  ? string extends ContractFunctionName<Abis[name], "nonpayable">
    ? never
    : ContractFunctionName<Abis[name], "nonpayable">
  : never;
export type WriteArgs<name extends ContractName, functionName extends WriteName<name>> = ContractFunctionArgs<
  Abis[name],
  "nonpayable",
  functionName
>;

/** A call of a contract, resolved and encoded. */
export type ContractCall = {
  readonly contract: ContractName;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly to: Address;
  readonly data: Hex;
};

/** The address that a contract's name stands for on the client's chain. */
export function addressOf(client: AinurClient, contract: DeployedContract): Address {
  const address = client.ainur.deployment.contracts[contract];
  if (address === undefined) throw new UnknownDeployment({ chainId: client.chain.id, contract });
  return address;
}

export type EncodeCallParameters = {
  readonly contract: ContractName;
  readonly address?: Address;
  readonly functionName: string;
  readonly args: readonly unknown[];
};

export function encodeCall(client: AinurClient, parameters: EncodeCallParameters): ContractCall {
  const { contract, address, functionName, args } = parameters;
  const abi: Abi = abis[contract];
  return {
    contract,
    functionName,
    args,
    to: address ?? addressOf(client, deployedOf(contract)),
    data: encodeFunctionData({ abi, functionName, args }),
  };
}

/** A contract that needs no address. Throws `TypeError` for one that does. */
export function deployedOf(contract: ContractName): DeployedContract {
  if (contract === "arbitrator" || contract === "insurancePool" || contract === "token")
    throw new TypeError(`${contract} needs an address`);
  return contract;
}
