import { maxUint256 } from "viem";
import * as z from "zod";

/** A uint256: decimal digits in JSON, which has no large integers, and a `bigint` in TypeScript. */
export const Uint256 = z.codec(
  z.string().regex(/^(0|[1-9][0-9]{0,77})$/, "not a decimal uint256"),
  z.bigint().nonnegative().max(maxUint256),
  { decode: (digits) => BigInt(digits), encode: (value) => value.toString() },
);
