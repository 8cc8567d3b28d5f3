import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionReturnType,
  decodeFunctionResult,
} from "viem";
import { call } from "viem/actions";
import { toContractError } from "../errors/toContractError.ts";
import type { AinurClient } from "./AinurClient.ts";
import { type Abis, abis, type ContractName } from "./abis.ts";
import { type ContractReference, encodeCall, type ReadName } from "./ContractCall.ts";
import { requireCode } from "./requireCode.ts";

export type ReadOptions = {
  /** Reads the state after this block instead of the latest. */
  readonly blockNumber?: bigint;
};

export type ReadActionParameters<
  name extends ContractName,
  functionName extends ReadName<name>,
  args extends ContractFunctionArgs<Abis[name], "pure" | "view", functionName>,
> = ContractReference<name> & ReadOptions & { readonly functionName: functionName; readonly args: args };

/**
 * Calls a view of one of our contracts. Throws `ContractError` when it reverts, `NoContract` when nothing is there.
 *
 * @example
 * const status = await readAction(client, { contract: "jobs", functionName: "jobOf", args: [jobId] });
 */
export async function readAction<
  const name extends ContractName,
  const functionName extends ReadName<name>,
  const args extends ContractFunctionArgs<Abis[name], "pure" | "view", functionName>,
>(
  client: AinurClient,
  parameters: ReadActionParameters<name, functionName, args>,
): Promise<ContractFunctionReturnType<Abis[name], "pure" | "view", functionName, args>> {
  const { contract, address, functionName, blockNumber } = parameters;
  const args: readonly unknown[] = Array.isArray(parameters.args) ? parameters.args : [];
  const abi: Abi = abis[contract];
  const encoded = encodeCall(client, { contract, address, functionName, args });
  const { data = "0x" } = await call(client, { to: encoded.to, data: encoded.data, blockNumber }).catch(
    (error) => {
      throw toContractError(error, encoded);
    },
  );
  if (data === "0x") await requireCode(client, encoded.to);
  const name: string = functionName;
  const result: unknown = decodeFunctionResult({ abi, functionName: name, args, data });
  return result as ContractFunctionReturnType<Abis[name], "pure" | "view", functionName, args>;
}
