import { decodeErrorResult, type Hash } from "viem";
import { errorsAbi } from "../abi/index.ts";
import { abis, type ContractName } from "../client/abis.ts";
import type { ContractCall } from "../client/ContractCall.ts";
import { ContractError, type ErrorName } from "./ContractError.ts";
import { describeError } from "./describeError.ts";
import { revertDataOf } from "./revertDataOf.ts";

/** Turns what a transport threw into a `ContractError`, or gives it back when no contract reverted. */
export function toContractError(
  error: unknown,
  call: Pick<ContractCall, "contract" | "functionName">,
  hash?: Hash,
): unknown {
  const data = revertDataOf(error);
  if (data === undefined) return error;
  const { errorName, args, names } = decode(data);
  const values = Object.fromEntries(names.map((name, index) => [name, args[index]]));
  return new ContractError({
    errorName,
    args,
    values,
    contract: declaring(errorName, call.contract),
    functionName: call.functionName,
    data,
    message: describeError(errorName, values),
    hash,
    cause: error,
  });
}

type Decoded = {
  readonly errorName: ErrorName;
  readonly args: readonly unknown[];
  readonly names: readonly string[];
};

function decode(data: `0x${string}`): Decoded {
  try {
    const { errorName, args, abiItem } = decodeErrorResult({ abi: errorsAbi, data });
    const inputs: readonly { readonly name?: string }[] = "inputs" in abiItem ? abiItem.inputs : [];
    return {
      errorName,
      args: args ?? [],
      names: inputs.map(({ name }, index) => (name === undefined || name === "" ? String(index) : name)),
    };
  } catch {
    return { errorName: "Unknown", args: [], names: [] };
  }
}

function declaring(errorName: ErrorName, called: ContractName): ContractName | undefined {
  const candidates: ContractName[] = [
    called,
    "jobs",
    "staking",
    "nominations",
    "court",
    "insurancePool",
    "ledger",
    "reputation",
    "agentRegistry",
    "tokenList",
    "ainu",
  ];
  return candidates.find((name) =>
    abis[name].some((item) => item.type === "error" && item.name === errorName),
  );
}
