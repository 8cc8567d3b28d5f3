import { type Address, type Hex, numberToHex } from "viem";

/** "0x1234…abcd" */
export function shortHex(value: Hex): string {
  return value.length <= 12 ? value : `${value.slice(0, 6)}…${value.slice(-4)}`;
}

/** A job's id as it stands in addresses of this app: 32 bytes of hex. */
export function jobHex(id: bigint): Hex {
  return numberToHex(id, { size: 32 });
}

/** The first four bytes of a job's id, which people tell jobs apart by. */
export function shortJobId(id: bigint): string {
  return jobHex(id).slice(2, 10);
}

/** Reads the id in an address of this app, hex or decimal; `undefined` when it is none. */
export function parseJobId(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^(0x[0-9a-fA-F]{1,64}|\d{1,78})$/.test(text)) return undefined;
  return BigInt(text);
}

export function sameAddress(a: Address | undefined, b: Address | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}
