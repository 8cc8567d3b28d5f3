import { type Hex, isHex } from "viem";

/** A chain of causes may be circular. */
const MAX_CAUSES = 16;

/** The revert data somewhere in the causes of a transport's error; `undefined` if there is none. */
export function revertDataOf(error: unknown): Hex | undefined {
  let cause: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && typeof cause === "object" && cause !== null; depth++) {
    const data = dataIn(cause);
    if (data !== undefined) return data;
    cause = "cause" in cause ? cause.cause : undefined;
  }
  return undefined;
}

function dataIn(error: object): Hex | undefined {
  if (!("data" in error)) return undefined;
  if (isHex(error.data)) return error.data;
  return typeof error.data === "object" && error.data !== null ? dataIn(error.data) : undefined;
}
