import { BaseError } from "viem";

/** What viem gives a provider's error without a code. */
const UNKNOWN = -1;

/** Whether a node or wallet understood and refused, rather than a connection that failed. */
export function isAnswer(error: unknown): boolean {
  if (!(error instanceof BaseError))
    return error instanceof Error && "code" in error && typeof error.code === "number";
  return (
    error.walk(
      (cause) =>
        cause instanceof Error && "code" in cause && typeof cause.code === "number" && cause.code !== UNKNOWN,
    ) !== null
  );
}
