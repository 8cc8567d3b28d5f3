import { BaseError, encodeErrorResult, zeroAddress } from "viem";
import { describe, expect, it } from "vitest";
import { errorsAbi } from "../abi/index.ts";
import { isContractError } from "./ContractError.ts";
import { toContractError } from "./toContractError.ts";

const call = { contract: "jobs", functionName: "settle" } as const;
const thrown = (data: unknown) =>
  new BaseError("outer", { cause: Object.assign(new Error("inner"), { code: 3, data }) });

describe("toContractError", () => {
  it("names the error, its arguments in order and by name, and the contract that declares it", () => {
    const data = encodeErrorResult({ abi: errorsAbi, errorName: "WrongStatus", args: [7n, 4] });
    const error = toContractError(thrown(data), call);
    expect(isContractError(error, "WrongStatus")).toBe(true);
    expect(isContractError(error, "NotParty")).toBe(false);
    expect(error).toMatchObject({
      errorName: "WrongStatus",
      args: [7n, 4],
      values: { jobId: 7n, status: 4 },
      contract: "jobs",
      functionName: "settle",
      data,
      shortMessage: "Job 7 is Submitted, which does not allow this. WrongStatus(jobId: 7, status: Submitted)",
    });
  });

  it("tells where an error comes from that the called contract does not declare", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "ERC6909InsufficientBalance",
      args: [zeroAddress, 1n, 2n, 3n],
    });
    expect(toContractError(thrown(data), call)).toMatchObject({ contract: "ledger" });
  });

  it("finds data that a provider wraps in an object", () => {
    const data = encodeErrorResult({ abi: errorsAbi, errorName: "NothingPending", args: [9n] });
    expect(toContractError(thrown({ message: "x", data }), call)).toMatchObject({
      errorName: "NothingPending",
      args: [9n],
    });
  });

  it("knows a panic, and calls the rest unknown", () => {
    const panic = `0x4e487b71${"11".padStart(64, "0")}`;
    expect(toContractError(thrown(panic), call)).toMatchObject({ errorName: "Panic", args: [17n] });
    expect(toContractError(thrown("0xdeadbeef"), call)).toMatchObject({
      errorName: "Unknown",
      data: "0xdeadbeef",
    });
    expect(toContractError(thrown("0x"), call)).toMatchObject({ errorName: "Unknown", data: "0x" });
  });

  it("leaves errors alone that no contract caused, and survives a circular chain", () => {
    const failure = new Error("ECONNREFUSED");
    expect(toContractError(failure, call)).toBe(failure);
    failure.cause = failure;
    expect(toContractError(failure, call)).toBe(failure);
  });
});
