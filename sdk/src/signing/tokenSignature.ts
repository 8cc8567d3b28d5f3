import { type Hex, parseSignature } from "viem";

/** A signature in the three parts that ERC-2612 and ERC-3009 take. */
export function tokenSignature(signature: Hex): { readonly v: number; readonly r: Hex; readonly s: Hex } {
  const { r, s, yParity = 0 } = parseSignature(signature);
  return { v: 27 + yParity, r, s };
}
