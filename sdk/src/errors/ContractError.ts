import type { ContractErrorArgs, ContractErrorName, Hash, Hex } from "viem";
import type { errorsAbi } from "../abi/index.ts";
import type { ContractName } from "../client/abis.ts";
import { AinurError } from "./AinurError.ts";

/** Names of our custom errors, Solidity's own two, and `Unknown` for a revert that none of them fits. */
export type ErrorName = ContractErrorName<typeof errorsAbi> | "Error" | "Panic" | "Unknown";

type ErrorArgs<name extends ErrorName> =
  name extends ContractErrorName<typeof errorsAbi>
    ? ContractErrorArgs<typeof errorsAbi, name>
    : readonly unknown[];

export type ContractErrorParameters<name extends ErrorName> = {
  readonly errorName: name;
  readonly args: readonly unknown[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly contract: ContractName | undefined;
  readonly functionName: string;
  readonly data: Hex;
  readonly message: string;
  readonly hash?: Hash;
  readonly cause?: unknown;
};

/**
 * Thrown when a contract refuses a read, a simulated write or a transaction that was mined.
 *
 * @example
 * try {
 *   await client.jobs.settle({ terms });
 * } catch (error) {
 *   if (isContractError(error, "DeadlineNotPassed")) console.log("open until", error.args[1]);
 * }
 */
export class ContractError<name extends ErrorName = ErrorName> extends AinurError {
  override name = "ContractError";
  readonly errorName: name;
  /** The error's arguments in their order. */
  readonly args: ErrorArgs<name>;
  /** The same by parameter name. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The contract that declares the error; where several do, the one that was called. */
  readonly contract: ContractName | undefined;
  readonly functionName: string;
  /** The revert data. */
  readonly data: Hex;
  /** The transaction, if it was mined. */
  readonly hash: Hash | undefined;

  constructor(parameters: ContractErrorParameters<name>) {
    super(parameters.message, {
      cause: parameters.cause,
      metaMessages: [`Function: ${parameters.functionName}`],
    });
    this.errorName = parameters.errorName;
    this.args = parameters.args as ErrorArgs<name>;
    this.values = parameters.values;
    this.contract = parameters.contract;
    this.functionName = parameters.functionName;
    this.data = parameters.data;
    this.hash = parameters.hash;
  }
}

/** Whether `error` is a contract's refusal, and, if a name is given, that one. */
export function isContractError<name extends ErrorName = ErrorName>(
  error: unknown,
  errorName?: name,
): error is ContractError<name> {
  return error instanceof ContractError && (errorName === undefined || error.errorName === errorName);
}
