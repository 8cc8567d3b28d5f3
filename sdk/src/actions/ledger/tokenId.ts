import { type Address, hexToBigInt, numberToHex } from "viem";

/** The Ledger's ERC-6909 id of a token: its address as a number. */
export function tokenIdOf(token: Address): bigint {
  return hexToBigInt(token);
}

/** The token behind a Ledger id. */
export function tokenOf(id: bigint): Address {
  return numberToHex(id, { size: 20 });
}
